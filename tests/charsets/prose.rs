//! A few sentences in languages that were long written in encodings of their own.

/// An encoding's label, as pages declare it, and a text that it can hold.
pub(crate) struct Prose {
    pub(crate) label: &'static str,
    pub(crate) text: &'static str,
}

const fn in_encoding(label: &'static str, text: &'static str) -> Prose {
    Prose { label, text }
}

/// A row an encoding and language.
pub(crate) const PROSE: &[Prose] = &[
    in_encoding("windows-1252", GERMAN),
    in_encoding("iso-8859-1", FRENCH),
    in_encoding("windows-1252", SPANISH),
    in_encoding("windows-1250", POLISH),
    in_encoding("iso-8859-2", CZECH),
    in_encoding("windows-1251", RUSSIAN),
    in_encoding("koi8-r", RUSSIAN),
    in_encoding("koi8-u", UKRAINIAN),
    in_encoding("windows-1253", GREEK),
    in_encoding("windows-1254", TURKISH),
    in_encoding("windows-1255", HEBREW),
    in_encoding("windows-1256", ARABIC),
    in_encoding("windows-874", THAI),
    in_encoding("gb2312", CHINESE),
    in_encoding("gbk", CHINESE),
    in_encoding("gb18030", CHINESE),
    in_encoding("big5", TAIWANESE),
    in_encoding("shift_jis", JAPANESE),
    in_encoding("euc-jp", JAPANESE),
    in_encoding("iso-2022-jp", JAPANESE),
    in_encoding("euc-kr", KOREAN),
];

const GERMAN: &str = "Die Brücke blieb die ganze Nacht über gesperrt, und die Züge fuhren über die Hügel. \
    Größer war die Flut nie, sagte der Müller, der seit vierzig Jahren am Fluss wohnt.";
const FRENCH: &str = "La rivière a monté d'une paume pendant la nuit, et le pont est resté fermé jusqu'à midi. \
    Les élèves, déjà levés, regardaient l'eau traverser le préau de l'école.";
const SPANISH: &str = "El río subió un palmo durante la noche y el puente siguió cerrado hasta el mediodía. \
    Mañana, según el alcalde, los niños volverán a la escuela por el camino de la montaña.";
const POLISH: &str = "Rzeka podniosła się w nocy o dłoń, a most był zamknięty aż do południa. \
    Młynarz mówił, że większej wody nie widział, choć mieszka tu już czterdzieści lat; źle spał i wcześnie wstał.";
const CZECH: &str = "Řeka se v noci zvedla o dlaň a most zůstal zavřený až do poledne. \
    Mlynář říkal, že větší vodu neviděl, ačkoli tu žije už čtyřicet let; špatně spal a brzy vstal.";
const RUSSIAN: &str = "Всю ночь шёл дождь, и река поднялась на ладонь. Мост был закрыт до полудня, \
    а поезда шли в объезд, через холмы. Мельник говорил, что такой воды не помнит.";
const UKRAINIAN: &str = "Усю ніч ішов дощ, і річка піднялася на долоню. Міст був закритий до полудня, \
    а поїзди йшли в об'їзд, через пагорби. Мірошник казав, що такої води він не пам'ятає.";
const GREEK: &str = "Έβρεχε όλη τη νύχτα και το ποτάμι ανέβηκε μια παλάμη πριν από την αυγή. \
    Η γέφυρα έμεινε κλειστή ως το μεσημέρι, και τα τρένα περνούσαν από τους λόφους.";
const TURKISH: &str = "Bütün gece yağmur yağdı ve ırmak şafaktan önce bir karış yükseldi. \
    Köprü öğlene kadar kapalı kaldı, trenler tepelerin üzerinden geçti; değirmenci böyle bir su görmediğini söyledi.";
const HEBREW: &str = "כל הלילה ירד גשם, והנהר עלה בטפח לפני עלות השחר. \
    הגשר נשאר סגור עד הצהריים, והרכבות נסעו דרך הגבעות.";
const ARABIC: &str = "هطل المطر طوال الليل وارتفع النهر شبرا قبل الفجر. \
    بقي الجسر مغلقا حتى الظهر، وسارت القطارات عبر التلال.";
const THAI: &str = "ฝนตกตลอดทั้งคืน และแม่น้ำสูงขึ้นหนึ่งฝ่ามือก่อนรุ่งสาง \
    สะพานปิดอยู่จนถึงเที่ยงวัน และรถไฟต้องวิ่งอ้อมไปทางเนินเขา";
const CHINESE: &str = "雨下了一整夜，天亮之前河水涨了一掌宽。桥一直关闭到中午，火车只好绕过山丘。\
    磨坊主说，他在这里住了四十年，从来没有见过这么大的水。";
const TAIWANESE: &str = "雨下了一整夜，天亮之前河水漲了一掌寬。橋一直關閉到中午，火車只好繞過山丘。\
    磨坊主說，他在這裡住了四十年，從來沒有見過這麼大的水。";
const JAPANESE: &str = "一晩中雨が降り、夜明け前に川は手のひらの幅ほど増えた。橋は昼まで閉じられ、\
    列車は丘を回って走った。粉屋は、四十年ここに住んでいるが、こんな水は見たことがないと言った。";
const KOREAN: &str = "밤새 비가 내렸고, 새벽이 오기 전에 강물이 한 뼘이나 불어났다. 다리는 정오까지 닫혀 있었고, \
    기차는 언덕을 돌아서 달렸다. 방앗간 주인은 이런 물을 본 적이 없다고 말했다.";
