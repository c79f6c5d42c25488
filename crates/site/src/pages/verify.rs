//! Verify: how anyone checks the files, the signature and the numbers with public tools.

use super::Page;
use super::voice::{Voice, root};
use aiqyn_law::kernel::Words;
use maud::html;

const TITLE: Words = Words { kk: "Тексеру", ru: "Проверка", en: "Verify" };
const ABOUT: Words = Words {
    kk: "Файлдарды, қолтаңбаны және сандарды жалпыға қолжетімді құралдармен қалай тексеруге болады.",
    ru: "Как проверить файлы, подпись и числа общедоступными средствами.",
    en: "How to check files, signature and figures with public tools.",
};
const FILES: (Words, Words) = (
    Words { kk: "Файлдар", ru: "Файлы", en: "Files" },
    Words {
        kk: "Барлық файлдың SHA-256 қосындылары SHA256SUMS ішінде. Сайттың көшірмесінде:",
        ru: "Суммы SHA-256 всех файлов стоят в SHA256SUMS. В копии сайта:",
        en: "The SHA-256 sums of all files stand in SHA256SUMS. In a copy of the site:",
    },
);
const SIGNATURE: (Words, Words) = (
    Words { kk: "Қолтаңба", ru: "Подпись", en: "Signature" },
    Words {
        kk: "manifest.txt — C2SP signed note: файлдар тізімі, жазбаның бақылау нүктесі және алдыңғы манифестің қосындысы, Ed25519 қолтаңбасымен. Кілт:",
        ru: "manifest.txt — подписанная записка C2SP: список файлов, контрольная точка записи и сумма прежнего манифеста, под подписью Ed25519. Ключ:",
        en: "manifest.txt is a C2SP signed note: the list of files, the record's checkpoint and the hash of the manifest before, under an Ed25519 signature. The key:",
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

/// The page.
pub fn page(voice: &Voice) -> Page {
    let path = "verify/";
    let root = root(path);
    let say = |words: &Words| voice.say(words);
    let main = html! {
        p { (say(&ABOUT)) }
        h2 { (say(&FILES.0)) } p { (say(&FILES.1)) }
        pre lang="en" tabindex="0" { code { "sha256sum --check SHA256SUMS" } }
        p { a href={ (root) "SHA256SUMS" } { "SHA256SUMS" } }
        h2 { (say(&SIGNATURE.0)) } p { (say(&SIGNATURE.1)) }
        pre lang="en" tabindex="0" { code { (voice.site.verifier_key) } }
        p { a href={ (root) "manifest.txt" } { "manifest.txt" } }
        h2 { (say(&CHAIN.0)) } p { (say(&CHAIN.1)) }
        h2 { (say(&NUMBERS.0)) } p { (say(&NUMBERS.1)) }
        ul { @for release in &voice.site.releases { li { a href={ (root) "releases/" (release.slug) ".txt" } { (voice.day(release.published)) } } } }
        h2 { (say(&POINT)) }
        pre lang="en" tabindex="0" { code { (voice.site.checkpoint.join("\n")) } }
    };
    Page::new(path, voice.say(&TITLE), voice.say(&ABOUT), main)
}
