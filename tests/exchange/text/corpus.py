"""Client lists in many languages, as small offices have them, in the code pages in which such files are found."""

from collections.abc import Iterator
from typing import Final, NamedTuple


class Language(NamedTuple):
    """Where a language is at home, in which code pages lists come, and a list with its headings."""

    country: str
    pages: tuple[str, ...]
    headings: str
    rows: tuple[str, ...]


class ShortFile(NamedTuple):
    """A list of a few rows, as text and as bytes."""

    language: str
    country: str
    page: str
    text: str
    data: bytes


ASCII_HEADINGS: Final = "Company;First Name;Last Name;City"
LANGUAGES: Final = {
    "German": Language("DE", ("windows-1252", "mac_roman"), "Firma;Vorname;Nachname;Straße", (
        "Müller & Söhne GmbH;Jürgen;Weiß;Köln",
        "Bäckerei Schröder;Käthe;Grün;Würzburg",
        "Brauhaus Lübeck;Jörg;Böhm;Lübeck",
        "Gärtnerei Krüger;Anna;Köhler;Düsseldorf",
        "Möbel Groß;Günther;Jäger;Nürnberg",
        "Österreichische Post;Ursula;Bauer;Graz",
        "Schäfer Optik;Sören;Vogt;Göttingen",
        "Kanzlei Strauß;Björn;Lang;Gießen",
        "Zahnarzt Dr. Röder;Max;Röder;Fürth",
    )),
    "French": Language("FR", ("windows-1252", "mac_roman"), "Société;Prénom;Nom;Téléphone", (
        "Café Hélène;Zoé;Lefèvre;Orléans",
        "Boulangerie Noël;François;Gérard;Besançon",
        "Librairie du Château;Benoît;Durand;Nîmes",
        "Garage Léger;Cécile;Béranger;Saint-Étienne",
        "Hôtel de la Forêt;Aurélie;Moreau;Évry",
        "Menuiserie Gauthier;René;Lemaître;Béziers",
        "Imprimerie Rivière;Élodie;Petit;Angoulême",
        "Traiteur Crème;Jérôme;Roussel;Orange",
        "Agence Évasion;Chloé;Garçon;Alençon",
    )),
    "Spanish": Language("ES", ("windows-1252", "mac_roman"), "Compañía;Nombre;Apellido;Teléfono", (
        "Muñoz e Hijos;José;Núñez;Málaga",
        "Panadería García;María;López;Cádiz",
        "Construcciones Peña;Íñigo;Ibáñez;Logroño",
        "Taller Jiménez;Andrés;Gómez;León",
        "Editorial Azul;Belén;Martín;Córdoba",
        "Viñedos del Sur;Ramón;Hernández;La Coruña",
        "Diseño y Web;Lucía;Pérez;Almería",
        "Clínica Dental;Óscar;Sánchez;Ávila",
    )),
    "Portuguese": Language("PT", ("windows-1252", "mac_roman"), "Empresa;Nome;Função;Endereço", (
        "Padaria São João;João;Gonçalves;São Paulo",
        "Construções Irmãos;Antônio;Araújo;Brasília",
        "Café Conceição;Inês;Magalhães;Évora",
        "Confecções Lda;Luís;Simões;Covilhã",
        "Gráfica União;Mónica;Falcão;Guimarães",
        "Serviços Médicos;Sérgio;Pinhão;Maceió",
        "Livraria Coração;Fábio;Leitão;Goiânia",
        "Oficina Açores;Catarina;Ribeirão;Olhão",
    )),
    "Italian": Language("IT", ("windows-1252", "mac_roman"), "Società;Nome;Cognome;Città", (
        "Caffè Centrale;Niccolò;Rossi;Forlì",
        "Trattoria da Nicolò;Mosè;Bianchi;Cantù",
        "Qualità Srl;Andrea;Dalù;Salò",
        "Società Edile;Noè;Verdi;Mondovì",
        "Libreria Verità;Giosuè;Scirè;San Donà",
        "Attività Nuove;Carlo;Cefalà;Cefalù",
    )),
    "Swedish": Language("SE", ("windows-1252", "mac_roman"), "Företag;Förnamn;Efternamn;Ort", (
        "Åkerlund Bygg;Göran;Sjöberg;Malmö",
        "Hälsokost i Växjö;Åsa;Öberg;Växjö",
        "Trädgård AB;Mårten;Lindström;Västerås",
        "Båtvarvet;Märta;Nyström;Göteborg",
        "Skåne Måleri;Björn;Åström;Jönköping",
        "Västkust El;Pär;Hägg;Borås",
    )),
    "Danish": Language("DK", ("windows-1252", "mac_roman"), "Virksomhed;Fornavn;Efternavn;Ort", (
        "Blåbærgården;Søren;Østergård;København",
        "Rødovre Tømrer;Jørgen;Kjær;Rødovre",
        "Bageri Næstved;Åse;Sørensen;Næstved",
        "Ægir Fisk;Bjørn;Jørgensen;Helsingør",
        "Grøn Energi;Pæt;Nørgaard;Tårnby",
    )),
    "Finnish": Language("FI", ("windows-1252", "mac_roman"), "Yritys;Etunimi;Sukunimi;Sähköposti", (
        "Mäkinen Oy;Päivi;Hämäläinen;Jyväskylä",
        "Kahvila Kesä;Jyrki;Kärkkäinen;Hyvinkää",
        "Seppälä Ky;Mikko;Järvinen;Järvenpää",
        "Työkalu Oy;Väinö;Pöysti;Seinäjoki",
    )),
    "Polish": Language("PL", ("windows-1250", "iso8859-2"), "Firma;Imię;Nazwisko;Województwo", (
        "Łódź Opony;Małgorzata;Wójcik;Łódź",
        "Żółta Kaczka;Paweł;Kowalczyk;Kraków",
        "Piekarnia Gąska;Łukasz;Zieliński;Poznań",
        "Usługi Księgowe;Agnieszka;Dąbrowska;Gdańsk",
        "Drukarnia Świt;Michał;Jabłoński;Rzeszów",
        "Przedsiębiorstwo Budowlane;Józef;Kamiński;Częstochowa",
        "Sklep Ślimak;Wiesław;Nowak;Bielsko-Biała",
        "Kancelaria Prawna;Bożena;Wróbel;Toruń",
        "Źródło Wody;Grażyna;Wiśniewska;Świdnica",
    )),
    "Czech": Language("CZ", ("windows-1250", "iso8859-2"), "Společnost;Jméno;Příjmení;Město", (
        "Přerov Stavby;Jiří;Dvořák;Přerov",
        "Kůň a řeka;Tomáš;Novotný;Plzeň",
        "Pekařství U Mlýna;Václav;Černý;České Budějovice",
        "Truhlářství Hořejší;Zdeněk;Procházka;Třebíč",
        "Květinářství;Šárka;Němcová;Kroměříž",
        "Autoservis Říha;Ondřej;Říha;Žďár",
        "Účetní služby;Lukáš;Veselý;Děčín",
        "Kavárna Lípa;Petr;Novák;Brno",
    )),
    "Slovak": Language("SK", ("windows-1250",), "Spoločnosť;Meno;Priezvisko;Mesto", (
        "Stavebná firma;Ľubomír;Kováč;Košice",
        "Pekáreň Ťahanovce;Ján;Hudák;Žilina",
        "Kvetinárstvo;Zuzana;Horváthová;Trenčín",
        "Účtovníctvo Ďurica;Ľudmila;Ďurišová;Liptovský Mikuláš",
        "Kaviareň Lúč;Štefan;Tóth;Nové Zámky",
    )),
    "Hungarian": Language("HU", ("windows-1250", "iso8859-2"), "Cégnév;Keresztnév;Vezetéknév;Város", (
        "Erdős Kft.;Gergő;Szűcs;Győr",
        "Pékség a Sarkon;Zoltán;Nagy;Kecskemét",
        "Könyvesbolt;Péter;Fekete;Székesfehérvár",
        "Autójavító Bt.;Éva;Kovács;Pécs",
        "Virágüzlet;Ágnes;Tóth;Hódmezővásárhely",
        "Fűszer és Társa;László;Vörös;Szentendre",
        "Építő Zrt.;István;Őri;Békéscsaba",
    )),
    "Romanian": Language("RO", ("windows-1250",), "Firmă;Prenume;Nume;Oraş", (
        "Construcţii Bucureşti;Ştefan;Ionescu;Bucureşti",
        "Brutăria Mică;Ioană;Ţurcanu;Iaşi",
        "Florărie Trandafirul;Mădălina;Stănescu;Timişoara",
        "Tâmplărie Năstase;Răzvan;Bălan;Constanţa",
        "Cafenea Veche;Cătălin;Munteanu;Piteşti",
        "Întreţinere Auto;Gheorghiţă;Popa;Târgu Mureş",
    )),
    "Croatian": Language("HR", ("windows-1250",), "Tvrtka;Ime;Prezime;Županija", (
        "Građevina Šarić;Željko;Šarić;Čakovec",
        "Pekara Đurđica;Božo;Kovačić;Šibenik",
        "Cvjećarnica Ruža;Snježana;Đurić;Požega",
        "Računovodstvo;Tomislav;Horvatić;Varaždin",
        "Stolarija Žagar;Krešimir;Žagar;Đakovo",
        "Mljekara Plješivica;Nikša;Babić;Poreč",
    )),
    "Slovenian": Language("SI", ("windows-1250",), "Podjetje;Ime;Priimek;Naslov", (
        "Pekarna Žito;Matjaž;Zupančič;Kočevje",
        "Gradnje Košir;Uroš;Košir;Škofja Loka",
        "Računovodstvo;Andraž;Češnovar;Šmarje",
    )),
    "Russian": Language("RU", ("windows-1251", "koi8-r"), "Компания;Имя;Фамилия;Телефон", (
        "Ромашка;Анна;Иванова;Москва",
        "Ёлка и сыновья;Пётр;Щукин;Казань",
        "ООО Стройка;Сергей;Кузнецов;Нижний Новгород",
        "Кофейня на углу;Ольга;Смирнова;Самара",
        "ИП Волков;Дмитрий;Волков;Пермь",
        "Типография Печать;Юлия;Жукова;Екатеринбург",
        "ЗАО ВОСТОК;Игорь;Попов;УФА",
        "Дизайн-бюро;Мария;Цветкова;Санкт-Петербург",
    )),
    "Ukrainian": Language("UA", ("windows-1251", "koi8-u"), "Компанія;Ім'я;Прізвище;Місто", (
        "Калина;Олена;Шевченко;Київ",
        "Львівська кава;Юрій;Ковальчук;Львів",
        "Будівельник;Андрій;Бондаренко;Харків",
        "Їжачок;Ірина;Мельник;Чернівці",
        "Друкарня Слово;Євген;Кравченко;Запоріжжя",
        "Квіти України;Наталія;Ткаченко;Дніпро",
    )),
    "Bulgarian": Language("BG", ("windows-1251",), "Фирма;Име;Фамилия;Град", (
        "Хлебар ООД;Георги;Димитров;Пловдив",
        "Цветя Роза;Мария;Иванова;Велико Търново",
        "Строеж ЕАД;Пенчо;Стоянов;Бургас",
    )),
    "Greek": Language("GR", ("windows-1253",), "Εταιρεία;Όνομα;Επώνυμο;Τηλέφωνο", (
        "Ήλιος ΑΕ;Γιώργος;Παπαδόπουλος;Αθήνα",
        "Φούρνος;Ελένη;Οικονόμου;Θεσσαλονίκη",
        "Ανθοπωλείο;Μαρία;Γεωργίου;Πάτρα",
        "ΚΑΤΑΣΚΕΥΕΣ ΑΕ;Νίκος;Βασιλείου;Ηράκλειο",
        "Βιβλιοπωλείο;Κώστας;Αντωνίου;Βόλος",
        "Καφέ Ωραία;Δήμητρα;Νικολάου;Χανιά",
    )),
    "Turkish": Language("TR", ("windows-1254",), "Şirket;Adı;Soyadı;Şehir", (
        "Şeker AŞ;Ayşe;Yılmaz;İstanbul",
        "Yıldız İnşaat;Mehmet;Öztürk;Muğla",
        "Çiçekçi;Gülşen;Çelik;Eskişehir",
        "Güneş Fırın;İbrahim;Doğan;İzmir",
        "Bahçe Mobilya;Oğuz;Şahin;Kütahya",
        "Işık Elektrik;Uğur;Aydın;Diyarbakır",
    )),
    "Lithuanian": Language("LT", ("windows-1257",), "Įmonė;Vardas;Pavardė;Miestas", (
        "Kepykla Žiedas;Rūta;Žukauskienė;Šiauliai",
        "Statybų įmonė;Jonas;Kazlauskas;Panevėžys",
        "Gėlių namai;Eglė;Petrauskaitė;Klaipėda",
        "Baldų gamyba;Šarūnas;Vaičiūnas;Kėdainiai",
        "Kavinė Ąžuolas;Giedrė;Žilinskas;Marijampolė",
    )),
    "Latvian": Language("LV", ("windows-1257",), "Uzņēmums;Vārds;Uzvārds;Pilsēta", (
        "Maiznīca Rūķis;Jānis;Bērziņš;Rīga",
        "Būvniecība SIA;Līga;Kalniņa;Jūrmala",
        "Ziedu veikals;Kārlis;Ozoliņš;Cēsis",
        "Kafejnīca Saule;Ģirts;Liepiņa;Daugavpils",
        "Ķeguma galdnieks;Mārtiņš;Krūmiņš;Rēzekne",
    )),
    "Estonian": Language("EE", ("windows-1257",), "Ettevõte;Eesnimi;Perekonnanimi;Linn", (
        "Pagariäri OÜ;Jüri;Mägi;Pärnu",
        "Lilleäri Õis;Külli;Põder;Võru",
        "Ehitus ja Töö;Ülle;Sääsk;Jõhvi",
        "Kohvik Šokolaad;Mõtus;Käär;Põltsamaa",
    )),
    "Icelandic": Language("IS", ("windows-1252",), "Fyrirtæki;Nafn;Föðurnafn;Sími", (
        "Þorlákur hf.;Guðrún;Sigurðardóttir;Reykjavík",
        "Bakarí Ísafjörður;Þór;Ágústsson;Ísafjörður",
        "Smiðja Jóns;Jón;Þórðarson;Hafnarfjörður",
    )),
    "Dutch": Language("NL", ("windows-1252",), "Bedrijf;Voornaam;Achternaam;Coördinator", (
        "Bakkerij Daniël;Daniël;de Vries;Utrecht",
        "Café de Zaak;Zoë;Jansen;Den Haag",
        "Financiën BV;Renée;van Dijk;Assen",
    )),
    "Japanese": Language("JP", ("shift_jis",), "会社名;名;姓;電話", (
        "さくら商事;花子;佐藤;東京",
        "山田工業株式会社;太郎;山田;大阪",
        "カフェ・ミドリ;健一;鈴木;横浜",
        "有限会社タナカ;美咲;田中;名古屋",
        "東京デザイン;一郎;高橋;札幌",
        "青い海出版;恵子;渡辺;福岡",
    )),
}  # fmt: skip


def short_files(rows: int, language: str = "") -> Iterator[ShortFile]:
    """Every list of so many rows that follow each other, once with plain headings and once with its own."""
    for name, known in LANGUAGES.items():
        if language in ("", name):
            for page in known.pages:
                for headings in (ASCII_HEADINGS, known.headings):
                    for start in range(len(known.rows) - rows + 1):
                        text = "\n".join([headings, *known.rows[start : start + rows]]) + "\n"
                        if not text.isascii():
                            yield ShortFile(name, known.country, page, text, text.encode(page))
