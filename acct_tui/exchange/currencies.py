"""The currency a client of a country is likely to pay in; the euro where nothing is known."""

from typing import Final

EURO: Final = "EUR"
# Countries that share a currency, and those whose currency is not their code and one letter.
_USERS: Final = {
    "AUD": "AU KI NR TV CC CX NF HM", "BRL": "BR", "CAD": "CA", "CHF": "CH LI", "CNY": "CN", "CZK": "CZ",
    "DKK": "DK FO GL", "GBP": "GB GG IM JE GS", "HKD": "HK", "HUF": "HU", "IDR": "ID", "ILS": "IL PS", "INR": "IN",
    "ISK": "IS", "JPY": "JP", "KRW": "KR", "MXN": "MX", "MYR": "MY", "NOK": "NO SJ BV", "NZD": "NZ CK NU PN TK",
    "PHP": "PH", "PLN": "PL", "RON": "RO", "RSD": "RS", "RUB": "RU", "SEK": "SE", "SGD": "SG", "THB": "TH",
    "TRY": "TR", "TWD": "TW", "UAH": "UA", "USD": "US AS BQ EC FM GU IO MH MP PR PW SV TC TL UM VG VI PA",
    "VND": "VN", "ZAR": "ZA", "AED": "AE", "ALL": "AL", "AMD": "AM", "ARS": "AR", "AZN": "AZ", "BAM": "BA",
    "BDT": "BD", "BHD": "BH", "BOB": "BO", "BWP": "BW", "BYN": "BY", "CLP": "CL", "COP": "CO", "CRC": "CR",
    "DOP": "DO", "DZD": "DZ", "EGP": "EG", "ETB": "ET", "GEL": "GE", "GHS": "GH", "GTQ": "GT", "HNL": "HN",
    "IQD": "IQ", "IRR": "IR", "JMD": "JM", "JOD": "JO", "KES": "KE", "KGS": "KG", "KHR": "KH", "KWD": "KW",
    "KZT": "KZ", "LBP": "LB", "LKR": "LK", "MAD": "MA EH", "MDL": "MD", "MKD": "MK", "MMK": "MM", "MNT": "MN",
    "MOP": "MO", "MUR": "MU", "NAD": "NA", "NGN": "NG", "NIO": "NI", "NPR": "NP", "OMR": "OM", "PEN": "PE",
    "PKR": "PK", "PYG": "PY", "QAR": "QA", "RWF": "RW", "SAR": "SA", "TND": "TN", "TZS": "TZ", "UGX": "UG",
    "UYU": "UY", "UZS": "UZ", "XAF": "CM CF CG GA GQ TD", "XOF": "BF BJ CI GW ML NE SN TG", "XPF": "NC PF WF",
    "ZMW": "ZM",
}  # fmt: skip
_BY_COUNTRY: Final = {country: currency for currency, users in _USERS.items() for country in users.split()}


def currency_of(country: str) -> str:
    """The ISO 4217 currency of an ISO 3166 country."""
    return _BY_COUNTRY.get(country, EURO)
