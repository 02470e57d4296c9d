//! Paragraphs to plant: some sentences each, several in each language.

pub(super) const PROSE: &[[&str; 4]] = &[
    [
        "The ferry did not sail on Thursday, because the waves outside the harbour were too high. Some forty \
         passengers spent the night in the school hall. The baker brought bread, and nobody asked what it cost.",
        "It rained all night, and the river rose by a hand's breadth before dawn. By noon the lower road was \
         under water, and the postman came by boat. He said that he had never delivered so many letters in a day.",
        "The old bridge was built in 1911 by two brothers who did not speak to each other. One began on the left \
         bank and one on the right. That the halves met in the middle is still called a wonder in the village.",
        "In spring the council will decide whether the mill is mended or sold. The roof alone would cost more than \
         the town spends on its schools in a year. Most people here would still rather keep it.",
    ],
    [
        "Die Brücke blieb die ganze Nacht über gesperrt, weil das Wasser weiter stieg. Erst am Morgen durften die \
         ersten Wagen wieder fahren. Der Müller hatte da längst sein Mehl auf den Dachboden getragen.",
        "Im Herbst kamen die Vögel später als sonst, und sie blieben auch länger. Der Lehrer schrieb das jeden Tag \
         in ein Heft. Nach vierzig Jahren waren es elf Hefte, und keiner wusste, wem sie gehören sollten.",
        "Am Abend saßen alle vor dem Haus und schälten Äpfel für den nächsten Tag. Es wurde wenig gesprochen. Nur \
         die Großmutter erzählte von dem Winter, in dem der See bis auf den Grund gefroren war.",
        "Der neue Turm ist drei Meter niedriger als der alte, den der Sturm umgeworfen hat. Gebaut wurde er aus dem \
         Holz des Waldes dahinter. Von oben sieht man an klaren Tagen bis zu den Bergen.",
    ],
    [
        "Le pont est resté fermé toute la nuit, parce que la rivière montait encore. Au matin, le boulanger est \
         passé en barque avec ses pains. Personne n'avait dormi, et tout le monde parlait à la fois.",
        "La vieille école n'a plus que six élèves, mais elle a gardé ses deux cloches. La petite sonne à huit \
         heures, la grande à midi. Le reste du temps, on entend surtout le vent dans les tilleuls.",
        "Les premières neiges sont tombées plus tôt que prévu sur le plateau. Les bergers ont dû redescendre en une \
         seule journée. Deux brebis manquaient le soir, et elles sont revenues seules le lendemain.",
        "Au marché, les prix n'ont presque pas changé depuis l'été. Ce sont les vendeurs qui sont moins nombreux. \
         Ils viennent de plus loin, repartent plus tôt, et ne discutent plus comme avant.",
    ],
    [
        "Дождь шёл всю ночь, и к утру река поднялась почти на метр. Мост закрыли ещё до рассвета. Почтальон приехал \
         на лодке и сказал, что писем в этот день было больше, чем обычно.",
        "Старая школа стоит на холме, и зимой к ней ведёт только одна тропа. Учитель каждое утро расчищает её сам. \
         Дети говорят, что так они узнают, будет ли сегодня урок.",
        "Осенью в деревню приезжают художники и живут здесь до первых морозов. Они пишут один и тот же лес. Местные \
         жители давно узнают на картинах каждое дерево.",
        "Мельницу построили два брата, которые не разговаривали друг с другом. Один работал днём, другой ночью. \
         Жернова лежат там и сейчас, хотя муку никто не мелет уже полвека.",
    ],
    [
        "雨下了一整夜，河水在天亮以前涨了很多。桥从清晨起就不让车走了，邮递员只好坐船过来。他说这一天的信比平时多得多。",
        "老学校在山坡上，冬天只有一条小路可以走到。老师每天早上自己扫雪，孩子们看见脚印，就知道今天要上课。",
        "村里的磨坊是两兄弟盖的，他们一个白天干活，一个晚上干活，从来不说话。石磨现在还在那里，只是已经没有人磨面了。",
        "秋天的时候，画家们来到这里，一直住到下霜。他们画的是同一片树林，村民看着画，能认出每一棵树。",
    ],
];
