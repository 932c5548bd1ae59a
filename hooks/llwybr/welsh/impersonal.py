"""Welsh verbs that do not say who acts: «penderfynir», «penderfynwyd», «cafodd ei wneud»."""

import re

from llwybr.welsh import mutate

ENDING = re.compile(r"\b\w{3,}(?:wyd|(?<!a)i[dr])\b", re.IGNORECASE)
GET = re.compile(r"\b(?:cael|gael|caiff|gaiff|chaiff|cafodd|gafodd|chafodd)\s+(?:ei|eu|eich|fy)\s+\w+", re.IGNORECASE)
# Words that end like an impersonal verb and are none, in every form.
OTHERS = frozenset(
    form
    for word in (
        "aelwyd anghywir annwyd arfordir arswyd breuddwyd cadernid cefndir cyfandir cyfnewid cyllid cywir erlid glendid "
        "gofid gwendid hylendid ieuenctid milltir newid oblegid pentir proffwyd rhyddid rhyngrwyd swistir trawsnewid "
        "ucheldir ymlid"
    ).split()
    for form in mutate.forms(word)
)


def found(text: str) -> list[str]:
    """The impersonal verbs and «get his …» passives in a text, in order."""
    endings = [match.group() for match in ENDING.finditer(text) if match.group().lower() not in OTHERS]
    return endings + [match.group() for match in GET.finditer(text)]
