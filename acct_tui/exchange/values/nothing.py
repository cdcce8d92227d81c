"""Words with which programs and people say that a cell is empty."""

import re
from typing import Final

from acct_tui.words.safe import folded

_LONGEST: Final = 40
# No person and no company is called so.
_NEVER_A_NAME: Final = r"""
n/a|n.a.|n. a.|n\a|#n/a|#nv|#n/d|#н/д|#na|#ref!|#bezug!|#odwołanie!|#value!|#wert!|#arg!|#hodnota!|#valeur!|#valor!
|#valore!|#знач!|#waarde!|#name?|#null!|#div/0!|#num!|#error!|#знач!|#ссылка!
|\n|<null>|(null)|[null]|<none>|(none)|<na>|<n/a>|(empty)|(blank)|(leer)|(пусто)|(vide)|(vacío)|(vuoto)|(puste)
|not available|not applicable|not set|not specified|not given|no value|to be determined|to be confirmed|to be announced
|tbd|t.b.d.|t.b.c.|t.b.a.
|keine angabe|keine angaben|k. a.|k.a.|k/a|nicht angegeben|nicht vorhanden|nicht zutreffend|entfällt|unbekannt
|brak danych|nie dotyczy|n/d|nd.|n.d.|b/d|b.d.|bd.|nie podano|nieznane
|není známo|neuvedeno|nezadáno|není k dispozici|bez údaje
|н/д|н.д.|нет данных|не указано|не указан|не указана|не задано|неизвестно|отсутствует|б/д
|немає даних|не вказано|не вказана|не вказаний|невідомо|відсутнє|відсутній
|non renseigné|non renseignée|non disponible|sans objet|s/o|n.c.|n/c|non communiqué|inconnu
|sin datos|sin dato|no disponible|no aplica|s/d|s.d.|s/i|no consta|desconocido
|non disponibile|non specificato|non applicabile|non indicato|nessun dato|sconosciuto
|não disponível|não informado|não se aplica|não especificado|sem dados|desconhecido
|niet beschikbaar|niet van toepassing|n.v.t.|nvt|n.n.b.|nnb|n.b.|niet bekend|onbekend|niet ingevuld
|unknown|undefined|not closed|не закрыта|не закрыт
"""
_CAN_BE_A_NAME: Final = """
na|nd|nv|null|none|nil|nan|nat|tbc|tba|no data|empty|blank|ohne|keine|keiner|leer|nichts
|brak|nic|pusto|puste|žádný|žádná|žádné|není|prázdné|нет|пусто|ничего|немає|нема|порожньо
|aucun|aucune|néant|vide|rien|ninguno|ninguna|nada|vacío|nessuno|nessuna|niente|vuoto|nenhum|nenhuma|vazio|geen|leeg|niets
"""
_STROKES: Final = re.compile(r"[\s\-–—−_.?*/\\~=]*")
_ZERO_DAY: Final = re.compile(
    r"(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}|0001-01-01|0?1/0?1/0001|01\.01\.0001|1900-0?1-0?0|0?1/0?0/1900|0?0[./]0?1[./]1900)\.?"
    r"(?:[T ]0{1,2}:00(?::00(?:\.0{1,9})?)?(?:Z|[+-]00:?00)?)?"
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(_key(word) for word in listed.replace("\n", "").split("|") if word)


def _key(text: str) -> str:
    return " ".join(folded(text).split())


_NEVER: Final = _words(_NEVER_A_NAME)
_PERHAPS: Final = _words(_CAN_BE_A_NAME)


def is_nothing(text: str, *, can_be_name: bool = False) -> bool:
    """Whether a cell says in any language of ours that it is empty; "Nil" or "нет" can be what somebody is called."""
    bare = text.strip()
    if len(bare) > _LONGEST:
        return False
    key = _key(bare)
    return bool(
        _STROKES.fullmatch(bare)
        or key in _NEVER
        or bare == "NULL"  # as databases write it, unlike Mr Null
        or _ZERO_DAY.fullmatch(bare)
        or (key in _PERHAPS and not can_be_name)
    )
