"""Where the program meets a site builder. One module each; nothing else imports theirs."""
