//! What the figures of weapons and of damage count, for every reader.

use super::Meaning;
use aiqyn_law::kernel::Words;

/// Weapons, buildings, vehicles, the injured, sums of money.
pub(super) const MEANINGS: &[Meaning] = &[
    Meaning {
        figure: "W1",
        words: Words {
            kk: "Тонауы туралы хабарланған аңшылық дүкендер, әр хабарлама бір рет.",
            ru: "Охотничьи магазины, о разграблении которых сообщено, каждое сообщение один раз.",
            en: "Hunting shops reported looted, each report once.",
        },
    },
    Meaning {
        figure: "W2",
        words: Words {
            kk: "Осы дүкендерден ұрланған, бір-бірлеп жазылған азаматтық қару. Кейін табылғаны да ұрланған болып қалады.",
            ru: "Гражданское оружие, похищенное из этих магазинов и записанное поштучно. Найденное потом остаётся похищенным.",
            en: "Civilian weapons stolen from these shops, entered one by one. One found later still was stolen.",
        },
    },
    Meaning {
        figure: "G1",
        words: Words {
            kk: "Тәркіленген немесе табылған қару; тексеру жоғалғандар тізілімінде жоқ екенін көрсеткені және өз еркімен тапсырылғаны кірмейді. Қызметтік қару да есептеледі, сондықтан бұл ұрланған азаматтық қарудың бөлігі емес.",
            ru: "Изъятое или найденное оружие, кроме того, которого проверка не нашла в учёте утраченного, и кроме сданного добровольно. Служебное оружие тоже входит, поэтому это не доля похищенного гражданского.",
            en: "Weapons seized or found, save those that the check did not find in the register of losses, and save those surrendered. Service weapons count too, so this is no part of the civilian weapons stolen.",
        },
    },
    Meaning {
        figure: "G2",
        words: Words {
            kk: "Тәркіленген және табылған қарудың ішінен автоматтар.",
            ru: "Из изъятого и найденного оружия – автоматы.",
            en: "Of the weapons seized and found, assault rifles.",
        },
    },
    Meaning {
        figure: "G3",
        words: Words {
            kk: "Тәркіленген және табылған қарудың ішінен тапаншалар.",
            ru: "Из изъятого и найденного оружия – пистолеты.",
            en: "Of the weapons seized and found, pistols.",
        },
    },
    Meaning {
        figure: "G4",
        words: Words {
            kk: "Тәркіленген және табылған қарудың ішінен пулеметтер.",
            ru: "Из изъятого и найденного оружия – пулемёты.",
            en: "Of the weapons seized and found, machine guns.",
        },
    },
    Meaning {
        figure: "G5",
        words: Words {
            kk: "Тәркіленген және табылған қарудың ішінен ойық ұңғылы қару.",
            ru: "Из изъятого и найденного оружия – нарезное.",
            en: "Of the weapons seized and found, rifled ones.",
        },
    },
    Meaning {
        figure: "G6",
        words: Words {
            kk: "Тәркіленген және табылған қарудың ішінен тегіс ұңғылы қару.",
            ru: "Из изъятого и найденного оружия – гладкоствольное.",
            en: "Of the weapons seized and found, smooth-bore ones.",
        },
    },
    Meaning {
        figure: "G7",
        words: Words {
            kk: "Тәркіленген гранаталар, соңғы санау бойынша. Қаруға да, патрондарға да қосылмайды.",
            ru: "Изъятые гранаты по последнему пересчёту. Не складываются ни с оружием, ни с патронами.",
            en: "Grenades seized, as counted last. They are never added to weapons or cartridges.",
        },
    },
    Meaning {
        figure: "G8",
        words: Words {
            kk: "Тәркіленген патрондар, соңғы санау бойынша. Қаруға да, гранаталарға да қосылмайды.",
            ru: "Изъятые патроны по последнему пересчёту. Не складываются ни с оружием, ни с гранатами.",
            en: "Cartridges seized, as counted last. They are never added to weapons or grenades.",
        },
    },
    Meaning {
        figure: "G11",
        words: Words {
            kk: "Тапсырылған қарудың ішінен өз еркімен деп бағаланғаны, жауаптылықтан босатқан-босатпағанына қарамастан.",
            ru: "Сданное оружие, сдача которого признана добровольной, освободила она от ответственности или нет.",
            en: "Weapons handed in whose surrender was assessed as voluntary, whether it exempted from liability or not.",
        },
    },
    Meaning {
        figure: "XG1",
        words: Words {
            kk: "Жоғалғандар тізілімі бойынша мерзімінде тексерілмеген тәркіленген немесе табылған қару.",
            ru: "Изъятое или найденное оружие, не проверенное в срок по учёту утраченного.",
            en: "Weapons seized or found that were not checked against the register of losses in time.",
        },
    },
    Meaning {
        figure: "XW1",
        words: Words {
            kk: "Ұрланған, әлі қайтарылмаған азаматтық және қызметтік қару.",
            ru: "Похищенное гражданское и служебное оружие, которое ещё не возвращено.",
            en: "Stolen weapons, civilian and service, that have not been recovered.",
        },
    },
    Meaning {
        figure: "B1",
        words: Words {
            kk: "Тоғыз қаладағы шабуылға ұшыраған ғимараттар мен құрылыстар; екі рет шабуылдалғаны бір рет есептеледі.",
            ru: "Здания и сооружения в девяти городах, подвергшиеся нападению; подвергшееся дважды считается один раз.",
            en: "Buildings and structures attacked in nine cities; one attacked twice counts once.",
        },
    },
    Meaning {
        figure: "B2",
        words: Words {
            kk: "Шабуылға ұшыраған ғимараттардың ішінен мемлекеттік органдарға тиесілілері.",
            ru: "Из зданий и сооружений – принадлежащие государственным органам.",
            en: "Of the buildings and structures, those that belong to state bodies.",
        },
    },
    Meaning {
        figure: "B3",
        words: Words {
            kk: "Мемлекеттік органдар ғимараттарының ішінен әкімдіктер.",
            ru: "Из зданий государственных органов – акиматы.",
            en: "Of those of state bodies, mayors' offices.",
        },
    },
    Meaning {
        figure: "B4",
        words: Words {
            kk: "Мемлекеттік органдар ғимараттарының ішінен полиция нысандары.",
            ru: "Из зданий государственных органов – объекты полиции.",
            en: "Of those of state bodies, facilities of the police.",
        },
    },
    Meaning {
        figure: "B5",
        words: Words {
            kk: "Полиция нысандарының ішінен ғимараттар.",
            ru: "Из объектов полиции – здания.",
            en: "Of the facilities of the police, buildings.",
        },
    },
    Meaning {
        figure: "B6",
        words: Words {
            kk: "Полиция нысандарының ішінен модульдік бекеттер.",
            ru: "Из объектов полиции – модульные посты.",
            en: "Of the facilities of the police, modular units.",
        },
    },
    Meaning {
        figure: "B7",
        words: Words {
            kk: "Шабуылға ұшыраған ғимараттардың ішінен бизнеске тиесілі және тоналғандары. Мұнда кәсіпорын емес, ғимарат есептеледі.",
            ru: "Из зданий и сооружений – принадлежащие бизнесу и разграбленные. Считается здание, а не предприятие.",
            en: "Of the buildings and structures, those of businesses that were looted. What counts is the building, not the business.",
        },
    },
    Meaning {
        figure: "V1",
        words: Words {
            kk: "Жойылған немесе бүлінген көлік құралдары, қай жерде болса да; екі рет бүлінгені бір рет есептеледі.",
            ru: "Уничтоженные или повреждённые транспортные средства, где бы то ни было; повреждённое дважды считается один раз.",
            en: "Vehicles destroyed or damaged, wherever; one damaged twice counts once.",
        },
    },
    Meaning {
        figure: "V2",
        words: Words {
            kk: "Көлік құралдарының ішінен мемлекеттік органдарға тиесілілері, жедел жәрдеммен қоса.",
            ru: "Из транспортных средств – принадлежащие государственным органам, включая скорую помощь.",
            en: "Of the vehicles, those that belong to state bodies, ambulances included.",
        },
    },
    Meaning {
        figure: "P1",
        words: Words {
            kk: "Шабуылдарда жарақаттанған азаматтар, әрқайсысы бір рет. Тек мүлкі зардап шеккендер мұнда кірмейді.",
            ru: "Гражданские лица, пострадавшие от нападений телесно, каждое один раз. Те, у кого пострадало лишь имущество, сюда не входят.",
            en: "Civilians injured in the attacks, each once. Those of whom only property suffered are not counted here.",
        },
    },
    Meaning {
        figure: "M1",
        words: Words {
            kk: "Тұрғындар мен бизнес алғаш мәлімдеген залалдың қосындысы, бүтін теңгемен. Бұл – мәлімделген сома, бағаланған да, өндірілген де емес; мемлекеттік органдардікі кірмейді.",
            ru: "Сумма ущерба, впервые заявленного жителями и бизнесом, в целых тенге. Это заявленное, а не оценённое и не взысканное; заявленное государственными органами не входит.",
            en: "The sum of damage first declared by residents and businesses, in whole tenge. It is what was declared, neither appraised nor recovered; what state bodies declare is left out.",
        },
    },
    Meaning {
        figure: "XB1",
        words: Words {
            kk: "Мерзімінде бағаланбаған шабуылға ұшыраған нысандар мен көлік.",
            ru: "Подвергшиеся нападению объекты и транспорт, не оценённые в срок.",
            en: "Objects and vehicles attacked that were not appraised in time.",
        },
    },
    Meaning {
        figure: "XM1",
        words: Words {
            kk: "Азаматтық талап қоюлардың қосындысы, кері алынғандарынсыз, бүтін теңгемен.",
            ru: "Сумма гражданских исков без отозванных, в целых тенге.",
            en: "The sum of civil claims, those withdrawn left out, in whole tenge.",
        },
    },
    Meaning {
        figure: "XM2",
        words: Words {
            kk: "Азаматтық талап қоюлар бойынша соттар тағайындаған соманың қосындысы, бүтін теңгемен.",
            ru: "Сумма, присуждённая судами по гражданским искам, в целых тенге.",
            en: "The sum awarded by courts on civil claims, in whole tenge.",
        },
    },
];
