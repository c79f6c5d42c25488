//! The words of files of evidence.

use aiqyn_law::kernel::Words;

/// The files.
pub const FILES: Words = Words { kk: "Файлдар", ru: "Файлы", en: "Files" };
/// The beginning of its SHA-256.
pub const DIGEST: Words = Words { kk: "SHA-256 (басы)", ru: "SHA-256 (начало)", en: "SHA-256 (beginning)" };
/// Its media type.
pub const KIND: Words = Words { kk: "Түрі", ru: "Вид", en: "Kind" };
/// How large.
pub const SIZE: Words = Words { kk: "Көлемі", ru: "Размер", en: "Size" };
/// So many bytes.
pub const BYTES: Words = Words { kk: "{n} байт", ru: "{n} байт(ов)", en: "{n} bytes" };
/// To get it.
pub const GET: Words = Words { kk: "Алу", ru: "Получить", en: "Get it" };
/// To get this one.
pub const DOWNLOAD: Words = Words { kk: "Жүктеп алу: {file}", ru: "Скачать: {file}", en: "Download {file}" };
/// Getting one is recorded.
pub const RECORDED: Words =
    Words {
        kk: "Әр жүктеп алу журналға жазылады.", ru: "Каждое скачивание записывается в журнал.", en: "Each download is recorded."
    };
/// Who holds the item.
pub const HELD_BY: Words = Words { kk: "Сақтап отырған: {officer}", ru: "Хранит: {officer}", en: "Held by {officer}" };
/// From hand to hand.
pub const CUSTODY: Words = Words { kk: "Қолдан қолға өтуі", ru: "Цепочка хранения", en: "Chain of custody" };
/// The act.
pub const ACT: Words = Words { kk: "Әрекет", ru: "Действие", en: "Act" };
/// Who did it.
pub const BY: Words = Words { kk: "Кім", ru: "Кто", en: "Who" };
/// The office was begun without a store of files.
pub const NO_STORE: Words = Words {
    kk: "Бұл жүйеде файлдар қоймасы көрсетілмеген; әкімшіге айтыңыз.",
    ru: "Хранилище файлов не указано; сообщите администратору.",
    en: "This office was begun without a store of files; tell whoever runs it.",
};
/// The store has no such file.
pub const MISSING: Words =
    Words {
        kk: "Бұл файл қоймада жоқ.", ru: "Этого файла нет в хранилище.", en: "The store of files has no such file."
    };
/// The store has another under its name.
pub const DAMAGED: Words = Words {
    kk: "Қоймадағы файл жазбадағы хешке сәйкес емес; ол берілмейді.",
    ru: "Файл в хранилище не соответствует хешу в записи; он не выдаётся.",
    en: "The file in the store is not the one that the record names; it is not handed out.",
};
/// To add one.
pub const ADD: Words = Words { kk: "Файл қосу", ru: "Добавить файл", en: "Add the file" };
/// A file.
pub const FILE: Words = Words { kk: "Файл", ru: "Файл", en: "File" };
/// How large it may be.
pub const BOUND: Words =
    Words { kk: "{most} байтқа дейін", ru: "Не больше {most} байт", en: "At most {most} bytes" };
/// The kind as the file's name has it.
pub const BY_ENDING: Words =
    Words {
        kk: "файл атауының соңы бойынша", ru: "по окончанию имени файла", en: "by the ending of the file's name"
    };
/// It is empty, or none was chosen.
pub const EMPTY: Words =
    Words {
        kk: "Файл таңдалмаған немесе бос.", ru: "Файл не выбран или пуст.", en: "No file was chosen, or it is empty."
    };
/// It is too large.
pub const TOO_LARGE: Words = Words {
    kk: "Файл тым үлкен: {most} байтқа дейін қабылданады. Үлкенірегін «aiqyn evidence add» арқылы қосыңыз.",
    ru: "Файл слишком велик: принимается не больше {most} байт. Больший добавьте командой «aiqyn evidence add».",
    en: "The file is too large: at most {most} bytes are taken. Add a larger one with “aiqyn evidence add”.",
};
/// Its type is none of those.
pub const OTHER_KIND: Words = Words {
    kk: "Файлдың мұндай түрі жоқ. Түрлері: {types}.",
    ru: "Такого вида файла нет. Есть: {types}.",
    en: "There is no such kind of file. There are: {types}.",
};
