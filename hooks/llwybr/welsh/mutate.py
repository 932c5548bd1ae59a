"""Initial mutations: from the radical (cath) to the soft (gath), nasal (nghath), aspirate (chath) and h- forms."""

SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
NASAL = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
# Letters that look like a mutating one and do not mutate.
SOLID = ("ch", "ph", "th", "dd", "ng")
VOWELS = "aâáàeêéèiîíìoôóòuûúwŵyŷ"


def soft(word: str) -> str:
    """cath -> gath, Gwent -> Went, llaw -> law; a word that cannot take it comes back as it is."""
    return _mutated(word, SOFT)


def nasal(word: str) -> str:
    """cath -> nghath, Bangor -> Mangor."""
    return _mutated(word, NASAL)


def aspirate(word: str) -> str:
    """cath -> chath."""
    return _mutated(word, ASPIRATE)


def aspirate_h(word: str) -> str:
    """h before a vowel, after ei (hers), ein and eu: enw -> henw, Ewrop -> Hewrop; ADY stays."""
    if word[:1].lower() not in tuple(VOWELS) or word[:2].isupper():
        return word
    return _with_case(word, f"h{word[:1].lower()}{word[1:]}")


def mixed(word: str) -> str:
    """After ni, na and oni: aspirate where there is one, else soft."""
    changed = aspirate(word)
    return changed if changed != word else soft(word)


def either(word: str) -> str:
    """After ei: soft (his) or aspirate (hers), so that p, t and c never stay; soft is given for both."""
    return soft(word) if aspirate(word) != word else word


def forms(word: str) -> list[str]:
    """Every form that a word can begin with, the radical first, each once."""
    return list(dict.fromkeys((word, soft(word), nasal(word), aspirate(word), aspirate_h(word))))


def _mutated(word: str, table: dict[str, str]) -> str:
    lower = word.lower()
    if lower.startswith(SOLID):
        return word
    for first in ("ll", "rh", lower[:1]):
        if first and lower.startswith(first) and first in table:
            return _with_case(word, table[first] + word[len(first) :])
    return word


def _with_case(word: str, changed: str) -> str:
    """Caerdydd -> Gaerdydd, CDU -> GDU: a capital stays one."""
    if not word[:1].isupper() or not changed:
        return changed
    return changed[:1].upper() + changed[1:]
