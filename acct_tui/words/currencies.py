"""The currencies of ISO 4217 in use, each with its name and the countries (ISO 3166-1) that pay with it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_ROWS: Final = """
EUR | euro | AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA YT
USD | US dollar | AS BQ EC FM GU IO MH MP PR PW SV TC TL UM US VG VI
GBP | pound sterling | GB GG GS IM JE
CHF | Swiss franc | CH LI
AED | UAE dirham | AE
AFN | afghani | AF
ALL | lek | AL
AMD | dram | AM
AOA | kwanza | AO
ARS | Argentine peso | AR
AUD | Australian dollar | AU CC CX HM KI NF NR TV
AWG | Aruban florin | AW
AZN | manat | AZ
BAM | convertible mark | BA
BBD | Barbados dollar | BB
BDT | taka | BD
BHD | Bahraini dinar | BH
BIF | Burundi franc | BI
BMD | Bermudian dollar | BM
BND | Brunei dollar | BN
BOB | boliviano | BO
BRL | real | BR
BSD | Bahamian dollar | BS
BTN | ngultrum | BT
BWP | pula | BW
BYN | Belarusian rouble | BY
BZD | Belize dollar | BZ
CAD | Canadian dollar | CA
CDF | Congolese franc | CD
CLP | Chilean peso | CL
CNY | yuan | CN
COP | Colombian peso | CO
CRC | colón | CR
CUP | Cuban peso | CU
CVE | Cabo Verde escudo | CV
CZK | Czech koruna | CZ
DJF | Djibouti franc | DJ
DKK | Danish krone | DK FO GL
DOP | Dominican peso | DO
DZD | Algerian dinar | DZ
EGP | Egyptian pound | EG
ERN | nakfa | ER
ETB | birr | ET
FJD | Fiji dollar | FJ
FKP | Falkland pound | FK
GEL | lari | GE
GHS | cedi | GH
GIP | Gibraltar pound | GI
GMD | dalasi | GM
GNF | Guinean franc | GN
GTQ | quetzal | GT
GYD | Guyana dollar | GY
HKD | Hong Kong dollar | HK
HNL | lempira | HN
HTG | gourde | HT
HUF | forint | HU
IDR | rupiah | ID
ILS | shekel | IL PS
INR | Indian rupee | IN
IQD | Iraqi dinar | IQ
IRR | Iranian rial | IR
ISK | Icelandic króna | IS
JMD | Jamaican dollar | JM
JOD | Jordanian dinar | JO
JPY | yen | JP
KES | Kenyan shilling | KE
KGS | som | KG
KHR | riel | KH
KMF | Comorian franc | KM
KPW | North Korean won | KP
KRW | won | KR
KWD | Kuwaiti dinar | KW
KYD | Cayman dollar | KY
KZT | tenge | KZ
LAK | kip | LA
LBP | Lebanese pound | LB
LKR | Sri Lankan rupee | LK
LRD | Liberian dollar | LR
LSL | loti | LS
LYD | Libyan dinar | LY
MAD | Moroccan dirham | EH MA
MDL | Moldovan leu | MD
MGA | ariary | MG
MKD | denar | MK
MMK | kyat | MM
MNT | tugrik | MN
MOP | pataca | MO
MRU | ouguiya | MR
MUR | Mauritian rupee | MU
MVR | rufiyaa | MV
MWK | Malawian kwacha | MW
MXN | Mexican peso | MX
MYR | ringgit | MY
MZN | metical | MZ
NAD | Namibian dollar | NA
NGN | naira | NG
NIO | córdoba | NI
NOK | Norwegian krone | BV NO SJ
NPR | Nepalese rupee | NP
NZD | New Zealand dollar | CK NU NZ PN TK
OMR | Omani rial | OM
PAB | balboa | PA
PEN | sol | PE
PGK | kina | PG
PHP | Philippine peso | PH
PKR | Pakistani rupee | PK
PLN | złoty | PL
PYG | guaraní | PY
QAR | Qatari riyal | QA
RON | Romanian leu | RO
RSD | Serbian dinar | RS
RUB | Russian rouble | RU
RWF | Rwandan franc | RW
SAR | Saudi riyal | SA
SBD | Solomon dollar | SB
SCR | Seychelles rupee | SC
SDG | Sudanese pound | SD
SEK | Swedish krona | SE
SGD | Singapore dollar | SG
SHP | Saint Helena pound | SH
SLE | leone | SL
SOS | Somali shilling | SO
SRD | Surinamese dollar | SR
SSP | South Sudanese pound | SS
STN | dobra | ST
SYP | Syrian pound | SY
SZL | lilangeni | SZ
THB | baht | TH
TJS | somoni | TJ
TMT | Turkmen manat | TM
TND | Tunisian dinar | TN
TOP | paʻanga | TO
TRY | Turkish lira | TR
TTD | Trinidad dollar | TT
TWD | Taiwan dollar | TW
TZS | Tanzanian shilling | TZ
UAH | hryvnia | UA
UGX | Ugandan shilling | UG
UYU | Uruguayan peso | UY
UZS | sum | UZ
VED | bolívar | VE
VND | dong | VN
VUV | vatu | VU
WST | tala | WS
XAF | Central African franc | CF CG CM GA GQ TD
XCD | East Caribbean dollar | AG AI DM GD KN LC MS VC
XCG | Caribbean guilder | CW SX
XOF | West African franc | BF BJ CI GW ML NE SN TG
XPF | Pacific franc | NC PF WF
YER | Yemeni rial | YE
ZAR | rand | ZA
ZMW | Zambian kwacha | ZM
ZWG | Zimbabwe Gold | ZW
"""

CURRENCIES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {code: (name, users) for code, name, users in (row.split(" | ") for row in _ROWS.strip().splitlines())}
)
"""The name and the users, divided by blanks, of each currency by its code."""


def currency_of(country: str) -> str | None:
    """What is paid with in a country; None when it is not known."""
    return next((code for code, (_, users) in CURRENCIES.items() if country in users.split()), None)
