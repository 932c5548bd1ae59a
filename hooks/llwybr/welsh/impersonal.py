"""Welsh verbs that do not say who acts: «penderfynir», «penderfynwyd», «cafodd ei wneud»."""

import re

ENDING = re.compile(r"\b\w{3,}(?:wyd|id|ir)\b", re.IGNORECASE)
GET = re.compile(r"\b(?:cael|gael|caiff|gaiff|chaiff|cafodd|gafodd|chafodd)\s+(?:ei|eu|eich|fy)\s+\w+", re.IGNORECASE)
# Words that end like an impersonal verb and are none.
OTHERS = set(
    "addewid air bryd bwyd bydd byd bywyd celfyddyd clir glir cyd cywir gywir dyddiad dylid diwyd fydd gair gofid gyd "
    "hefyd hir hyfryd iechyd rhaid raid newid symud hyd munud mynd papur pryd rhyddid sir tir dir syniad ysbryd ynghyd "
    "nid gwir wir llid".split()
)


def found(text: str) -> list[str]:
    """The impersonal verbs and «get his …» passives in a text, in order."""
    endings = [match.group() for match in ENDING.finditer(text) if match.group().lower() not in OTHERS]
    return endings + [match.group() for match in GET.finditer(text)]
