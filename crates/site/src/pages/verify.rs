//! Verify: how anyone checks the files, the signature and the numbers with public tools.

use super::Page;
use super::voice::{Voice, root};
use crate::manifest::hash;
use crate::model::Witness;
use aiqyn_law::kernel::Words;
use maud::{Markup, html};

const TITLE: Words = Words { kk: "Тексеру", ru: "Проверка", en: "Verify" };
const ABOUT: Words = Words {
    kk: "Файлдарды, қолтаңбаны және сандарды жалпыға қолжетімді құралдармен қалай тексеруге болады.",
    ru: "Как проверить файлы, подпись и числа общедоступными средствами.",
    en: "How to check files, signature and figures with public tools.",
};
const FILES: (Words, Words) = (
    Words { kk: "Файлдар", ru: "Файлы", en: "Files" },
    Words {
        kk: "Өзінен және manifest.txt-тен басқа барлық файлдың SHA-256 қосындылары SHA256SUMS ішінде. Сайттың көшірмесінде бірінші жол өзгерген файлды, екіншісі қосылғанын табады. Қосындыларды кім жазғанын олар айтпайды, оны қолтаңба айтады.",
        ru: "Суммы SHA-256 всех файлов, кроме него самого и manifest.txt, стоят в SHA256SUMS. В копии сайта первая строка находит изменённый файл, вторая – добавленный. Кто записал суммы, они не говорят: это говорит подпись.",
        en: "The SHA-256 sums of all files but itself and manifest.txt stand in SHA256SUMS. In a copy of the site the first line finds a changed file, the second an added one. Who wrote the sums they do not say; the signature does.",
    },
);
/// What finds a changed file, and what an added one, in any POSIX system with bash.
const CHECKS: [&str; 2] = [
    "sha256sum --check --strict --quiet SHA256SUMS",
    "diff <(cut -c67- SHA256SUMS | LC_ALL=C sort) <(find . -type f ! -path ./SHA256SUMS ! -path ./manifest.txt | cut -c3- | LC_ALL=C sort)",
];
const SIGNATURE: (Words, Words) = (
    Words { kk: "Қолтаңба", ru: "Подпись", en: "Signature" },
    Words {
        kk: "manifest.txt – C2SP signed note: барлық файлдың, SHA256SUMS-ты қоса, тізімі, жазбаның бақылау нүктесі және алдыңғы манифестің қосындысы, Ed25519 қолтаңбасымен. Оны осы бағдарламаның бастапқы кодындағы tools/verify.py (Python мен cryptography) тексереді: өзгерген, жоғалған және қосылған файлды, қайта есептелген қосындыларды табады. Жалғыз қолтаңбаны C2SP signed note тексеретін кез келген құрал да тексереді, мысалы golang.org/x/mod/sumdb/note.",
        ru: "manifest.txt – подписанная записка C2SP: список всех файлов вместе с SHA256SUMS, контрольная точка записи и сумма прежнего манифеста, под подписью Ed25519. Её проверяет tools/verify.py из исходного кода этой программы (Python и cryptography): он находит изменённый, пропавший и добавленный файл и пересчитанные суммы. Одну подпись проверит и любое средство для C2SP signed note, например golang.org/x/mod/sumdb/note.",
        en: "manifest.txt is a C2SP signed note: the list of all files, SHA256SUMS included, the record's checkpoint and the hash of the manifest before, under an Ed25519 signature. tools/verify.py of this program's source (Python and cryptography) checks it: it finds a changed, a missing and an added file, and sums that were redone. The signature alone is checked by any tool for C2SP signed notes too, as golang.org/x/mod/sumdb/note.",
    },
);
const FINGERPRINT: (Words, Words) = (
    Words { kk: "Кілттің таңбасы", ru: "Отпечаток ключа", en: "The key's fingerprint" },
    Words {
        kk: "Жоғарыда жазылған кілттің SHA-256 қосындысы (printf %s КІЛТ | sha256sum). Оны екі орган қол қойған басып шығарылған шығарылыммен немесе жазбаның бақылау нүктелерін сақтайтын куәмен салыстырыңыз: бұл беттің өзіне басқа кілт қойылуы мүмкін.",
        ru: "Сумма SHA-256 ключа, как он записан выше (printf %s КЛЮЧ | sha256sum). Сравните её с печатным выпуском, который подписали два органа, или со свидетелем, который хранит контрольные точки записи: на этой странице мог бы стоять и другой ключ.",
        en: "The SHA-256 of the key as it is written above (printf %s KEY | sha256sum). Compare it with the printed release, which two bodies signed, or with the witness who keeps the record's checkpoints: this page alone could be given another key.",
    },
);
const CHAIN: (Words, Words) = (
    Words { kk: "Үнсіз өзгеріс", ru: "Тихая правка", en: "A silent change" },
    Words {
        kk: "Әр манифест алдыңғысының қосындысын атайды, ескілері manifests/ ішінде. Көшірмесін сақтаған адам күні бар файлдың өзгергенін көреді.",
        ru: "Каждый манифест называет сумму прежнего, старые лежат в manifests/. Сохранивший копию увидит, если файл с датой изменился.",
        en: "Every manifest names the hash of the one before; earlier ones stand in manifests/. Whoever kept a copy sees if a dated file changed.",
    },
);
const NUMBERS: (Words, Words) = (
    Words { kk: "Сандар", ru: "Числа", en: "Figures" },
    Words {
        kk: "Экспортталған әрекеттерден сандарды анықтамалары бойынша бағдарламасыз қайта санауға болады: tools/recount.py тек Python-ды талап етеді. Әр шығарылым құжаты қолтаңбасымен releases/ ішінде.",
        ru: "Из выгруженных действий числа пересчитываются по определениям без этой программы: tools/recount.py требует лишь Python. Документ каждого выпуска с подписью лежит в releases/.",
        en: "From the exported acts the figures can be recounted by their definitions without this program: tools/recount.py needs Python alone. The document of every release, signed, stands in releases/.",
    },
);
const POINT: Words = Words {
    kk: "Жазбаның бақылау нүктесі", ru: "Контрольная точка записи", en: "The record's checkpoint"
};
const UNWITNESSED: Words = Words {
    kk: "Куә жоқ: бұл жазбаның бақылау нүктелерін мекемеден тыс ешкім сақтамайды. Бүкіл жазба қайта жазылса, оны тек сайттың бұрынғы көшірмесі көрсетеді.",
    ru: "Свидетеля нет: контрольные точки этой записи вне учреждения никто не хранит. Если бы переписали всю запись, это показала бы лишь прежняя копия сайта.",
    en: "There is no witness: nobody outside the house keeps this record's checkpoints. Were the whole record rewritten, only an earlier copy of the site would show it.",
};
const AWAITED: Words = Words {
    kk: "Куә аталған, бірақ ол әлі ешбір бақылау нүктесін алған жоқ.",
    ru: "Свидетель назван, но ни одной контрольной точки он ещё не получил.",
    en: "A witness is named, and has not been given a checkpoint yet.",
};
const WITNESSED: Words = Words {
    kk: "Мекемеден тыс сақталған соңғы бақылау нүктесі: {size} әрекет, {at} (бет жазылғанға дейін {age} сағат бұрын).",
    ru: "Последняя контрольная точка, сохранённая вне учреждения: действий {size}, {at} (за {age} ч до этой страницы).",
    en: "The last checkpoint kept outside the house: {size} acts, {at} ({age} h before this page).",
};
const COSIGNED: Words =
    Words {
        kk: "Оны куә растаған: {by}.", ru: "Её заверил свидетель {by}.", en: "It was cosigned by the witness {by}."
    };

/// Who keeps checkpoints outside, and since when the last one.
fn witness(voice: &Voice) -> Markup {
    match &voice.site.witness {
        Witness::Nobody => html! { p { (voice.say(&UNWITNESSED)) } },
        Witness::Awaited => html! { p { (voice.say(&AWAITED)) } },
        Witness::Kept { size, at, by } => {
            let hours = u64::try_from((voice.site.known.micros() - at.micros()).max(0) / 3_600_000_000).unwrap_or_default();
            let details = [("size", voice.number(*size)), ("at", voice.moment(*at)), ("age", voice.number(hours))];
            html! {
                p { (voice.fill(&WITNESSED, &details.each_ref().map(|(name, text)| (*name, text.as_str())))) }
                @for by in by { p { (voice.fill(&COSIGNED, &[("by", by)])) } }
            }
        }
    }
}

/// The page.
pub fn page(voice: &Voice) -> Page {
    let path = "verify/";
    let root = root(path);
    let say = |words: &Words| voice.say(words);
    let main = html! {
        p { (say(&ABOUT)) }
        h2 { (say(&FILES.0)) } p { (say(&FILES.1)) }
        @for check in CHECKS { pre lang="en" tabindex="0" { code { (check) } } }
        p { a href={ (root) "SHA256SUMS" } { "SHA256SUMS" } }
        h2 { (say(&SIGNATURE.0)) } p { (say(&SIGNATURE.1)) }
        pre lang="en" tabindex="0" { code { "python3 verify.py site . --key '" (voice.site.verifier_key) "'" } }
        h2 { (say(&FINGERPRINT.0)) }
        pre lang="en" tabindex="0" { code { (hash(voice.site.verifier_key.as_bytes())) } }
        p { (say(&FINGERPRINT.1)) }
        p { a href={ (root) "manifest.txt" } { "manifest.txt" } }
        h2 { (say(&CHAIN.0)) } p { (say(&CHAIN.1)) }
        h2 { (say(&NUMBERS.0)) } p { (say(&NUMBERS.1)) }
        ul { @for release in &voice.site.releases { li { a href={ (root) "releases/" (release.slug) ".txt" } { (voice.day(release.published)) } } } }
        h2 { (say(&POINT)) }
        pre lang="en" tabindex="0" { code { (voice.site.checkpoint.join("\n")) } }
        (witness(voice))
    };
    Page::new(path, voice.say(&TITLE), voice.say(&ABOUT), main)
}
