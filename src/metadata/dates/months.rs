//! Names of months, in full and as they are cut short.

use crate::hash::ConstantMap;
use once_cell::sync::Lazy;

/// By language, the names of a month separated by spaces, January first. Nouns and the case that
/// dates take, in lower case. From the CLDR's `months` (format and stand-alone, wide and abbreviated).
#[rustfmt::skip]
const LANGUAGES: &[[&str; 12]] = &[
    // English
    ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
     "september sep sept", "october oct", "november nov", "december dec"],
    // German
    ["januar jänner jan jän", "februar feber feb", "märz mär mrz maerz", "april apr", "mai", "juni jun", "juli jul",
     "august aug", "september sep sept", "oktober okt", "november nov", "dezember dez"],
    // French
    ["janvier janv", "février févr fév fevrier", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout",
     "septembre sept", "octobre oct", "novembre nov", "décembre déc decembre"],
    // Spanish
    ["enero ene", "febrero feb", "marzo mar", "abril abr", "mayo", "junio jun", "julio jul", "agosto ago",
     "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic"],
    // Italian
    ["gennaio gen", "febbraio feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu", "luglio lug",
     "agosto ago", "settembre set", "ottobre ott", "novembre nov", "dicembre dic"],
    // Portuguese
    ["janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun", "julho jul", "agosto ago",
     "setembro set", "outubro out", "novembro nov", "dezembro dez"],
    // Catalan
    ["gener gen", "febrer febr", "març", "abril abr", "maig", "juny", "juliol jul", "agost ag", "setembre set",
     "octubre oct", "novembre nov", "desembre des"],
    // Dutch
    ["januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug",
     "september sep", "oktober okt", "november nov", "december dec"],
    // Danish and Norwegian
    ["januar jan", "februar feb", "marts mars mar", "april apr", "maj mai", "juni jun", "juli jul", "august aug",
     "september sep", "oktober okt", "november nov", "december desember dec des"],
    // Swedish
    ["januari jan", "februari feb", "mars mar", "april apr", "maj", "juni jun", "juli jul", "augusti aug",
     "september sep", "oktober okt", "november nov", "december dec"],
    // Finnish
    ["tammikuuta tammikuu tammi", "helmikuuta helmikuu helmi", "maaliskuuta maaliskuu maalis", "huhtikuuta huhtikuu huhti",
     "toukokuuta toukokuu touko", "kesäkuuta kesäkuu kesä", "heinäkuuta heinäkuu heinä", "elokuuta elokuu elo",
     "syyskuuta syyskuu syys", "lokakuuta lokakuu loka", "marraskuuta marraskuu marras", "joulukuuta joulukuu joulu"],
    // Polish
    ["stycznia styczeń sty", "lutego luty lut", "marca marzec mar", "kwietnia kwiecień kwi", "maja maj",
     "czerwca czerwiec cze", "lipca lipiec lip", "sierpnia sierpień sie", "września wrzesień wrz",
     "października październik paź", "listopada lis", "grudnia grudzień gru"],
    // Czech and Slovak; `listopad` is Polish for November, too.
    ["ledna leden januára", "února únor februára", "března březen marca", "dubna duben apríla", "května květen mája",
     "června červen júna", "července červenec júla", "srpna srpen augusta", "září septembra", "října říjen októbra",
     "listopadu listopad novembra", "prosince prosinec decembra"],
    // Hungarian
    ["január jan", "február febr", "március márc", "április ápr", "május máj", "június jún", "július júl",
     "augusztus aug", "szeptember szept", "október okt", "november nov", "december dec"],
    // Romanian
    ["ianuarie ian", "februarie", "martie", "aprilie", "mai", "iunie iun", "iulie iul", "august", "septembrie",
     "octombrie", "noiembrie", "decembrie"],
    // Turkish
    ["ocak oca", "şubat şub", "mart", "nisan nis", "mayıs", "haziran haz", "temmuz tem", "ağustos ağu",
     "eylül eyl", "ekim eki", "kasım kas", "aralık ara"],
    // Indonesian and Malay
    ["januari", "februari", "maret mac", "april", "mei", "juni jun", "juli julai", "agustus ogos agu agt", "september",
     "oktober", "november nopember", "desember disember"],
    // Greek
    ["ιανουαρίου ιανουάριος ιαν", "φεβρουαρίου φεβρουάριος φεβ", "μαρτίου μάρτιος μαρ", "απριλίου απρίλιος απρ", "μαΐου μάιος μαϊ μαι",
     "ιουνίου ιούνιος ιουν", "ιουλίου ιούλιος ιουλ", "αυγούστου αύγουστος αυγ", "σεπτεμβρίου σεπτέμβριος σεπ",
     "οκτωβρίου οκτώβριος οκτ", "νοεμβρίου νοέμβριος νοε", "δεκεμβρίου δεκέμβριος δεκ"],
    // Russian
    ["января январь янв", "февраля февраль фев", "марта март мар", "апреля апрель апр", "мая май", "июня июнь июн",
     "июля июль июл", "августа август авг", "сентября сентябрь сен сент", "октября октябрь окт", "ноября ноябрь ноя",
     "декабря декабрь дек"],
    // Ukrainian
    ["січня січень січ", "лютого лютий лют", "березня березень бер", "квітня квітень кві", "травня травень тра",
     "червня червень чер", "липня липень лип", "серпня серпень сер", "вересня вересень вер", "жовтня жовтень жов",
     "листопада листопад лис", "грудня грудень гру"],
    // Arabic, as in Egypt and as in the Levant
    ["يناير", "فبراير شباط", "مارس آذار", "أبريل ابريل نيسان إبريل", "مايو أيار ماي", "يونيو حزيران يونيه", "يوليو تموز يوليه",
     "أغسطس اغسطس آب", "سبتمبر أيلول", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر"],
    // Hindi
    ["जनवरी", "फ़रवरी फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर सितम्बर", "अक्टूबर अक्तूबर",
     "नवंबर नवम्बर", "दिसंबर दिसम्बर"],
];

static NUMBERS: Lazy<ConstantMap<&str, u8>> = Lazy::new(|| {
    let numbered = LANGUAGES.iter().flat_map(|months| months.iter().zip(1..));
    numbered.flat_map(|(names, number)| names.split(' ').map(move |name| (name, number))).collect()
});

/// The number of a month, from a name in lower case.
pub(crate) fn number(name: &str) -> Option<u8> {
    NUMBERS.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_name_stands_for_two_months() {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (months, number) in LANGUAGES.iter().flat_map(|months| months.iter().zip(1..)) {
            for name in months.split(' ') {
                assert_eq!(*seen.entry(name).or_insert(number), number, "{name}");
            }
        }
    }
}
