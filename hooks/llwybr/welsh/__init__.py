"""What is true of the Welsh language, with no knowledge of this site."""
