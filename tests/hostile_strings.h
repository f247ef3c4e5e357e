// What tills and HubRise may hold in any text: a table of byte strings, and what becomes of each on its way from the till (reliability 1.3).
#pragma once

#include <QByteArray>

#include <string>
#include <vector>

namespace hostile {

enum class Fate {
    Sent,     ///< arrives as `arrives`
    Rejected, ///< named, with what to do; nothing of it is sent
};

struct Entry {
    const char* name;
    std::string bytes;
    Fate fate = Fate::Sent;
    std::string arrives = bytes;
};

inline std::string times(int count, const std::string& piece)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += piece;
    return all;
}

/// For a text of one line, at most 255 characters: names, towns.
inline const std::vector<Entry>& table()
{
    using enum Fate;
    static const std::vector<Entry> all{
        {"plain", "Reine"},
        {"nothing", ""},
        {"blanks", "   ", Sent, ""},
        {"no-break blanks", "\xC2\xA0\xE2\x80\xAF ", Sent, ""},
        {"blanks around", "\t Nom \r\n", Sent, "Nom"},
        {"CR LF", "a\r\nb", Sent, "a\nb"},
        {"CR alone", "a\rb", Sent, "ab"},
        {"tab inside", "a\tb"},
        {"NUL inside", std::string("a\0b", 3), Rejected},
        {"NUL at the end", std::string("ab\0", 3), Rejected},
        {"bytes FF FE", "a\xFF\xFE", Rejected},
        {"Windows-1252 é at the end", "caf\xE9", Rejected},
        {"Windows-1252 ’", "L\x92oeuf", Rejected},
        {"Windows-1252 €", "15\x80", Rejected},
        {"Windows-1252 é©, two bytes of some UTF-8", "\xE9\xA9 x", Rejected},
        {"overlong /", "\xC0\xAF", Rejected},
        {"overlong é", "\xE0\x83\xA9", Rejected},
        {"high surrogate", "\xED\xA0\x80", Rejected},
        {"surrogate pair", "\xED\xA0\xBD\xED\xB8\x80", Rejected},
        {"cut in a character", "caf\xC3", Rejected},
        {"beyond U+10FFFF", "a\xF4\x90\x80\x80", Rejected},
        {"five bytes", "\xF8\x88\x80\x80\x80", Rejected},
        {"replacement character", "caf\xEF\xBF\xBD", Rejected},
        {"controls that would leave UTF-8 behind", "\xE2\xC2\x92\x82\xAC", Rejected},
        {"non-character U+FFFE", "a\xEF\xBF\xBE"},
        {"byte order mark inside", "a\xEF\xBB\xBF" "b"},
        {"C1 control", "a\xC2\x9B" "31mb", Sent, "a31mb"},
        {"DEL", "a\x7F" "b", Sent, "ab"},
        {"terminal colour", "\x1B[31mred\x1B[0m", Sent, "[31mred[0m"},
        {"terminal title", "\x1B]0;owned\x07x", Sent, "]0;ownedx"},
        {"backspaces", "a\b\b\b" "b", Sent, "ab"},
        {"vertical tab, form feed", "a\v\fb", Sent, "ab"},
        {"pizza", "\xF0\x9F\x8D\x95 Reine"},
        {"family", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"},
        {"right to left", "\xD7\xA2\xD7\x91\xD7\xA8\xD7\x99\xD7\xAA"},
        {"direction override", "\xE2\x80\xAE" "gpj.exe"},
        {"direction isolate", "a\xE2\x81\xA6x\xE2\x81\xA9"},
        {"composed", "Caf\xC3\xA9"},
        {"decomposed", "Cafe\xCC\x81"},
        {"two hundred accents", "Z" + times(200, "\xCC\x81")},
        {"line separators", "a\xE2\x80\xA8" "b\xE2\x80\xA9" "c"},
        {"zero width", "\xE2\x80\x8B"},
        {"SQL statement", "'); DROP TABLE customers; --"},
        {"SQL condition", "\" OR 1=1 OR \""},
        {"SQL parameters", ":ref ?1 @x $1 :last_name"},
        {"SQL other file", "x'; ATTACH DATABASE 'pwned.db' AS p; --"},
        {"formula =", "=cmd|' /C calc'!A0"},
        {"formula +", "+1+cmd"},
        {"formula -", "-2+3+cmd|' /C calc'!A0"},
        {"formula @", "@SUM(1+1)*cmd|' /C calc'!A0"},
        {"formula behind a tab", "\t=1+1", Sent, "=1+1"},
        {"separators", "a;\"b\",c|d"},
        {"path", "../../../../etc/passwd"},
        {"path of Windows", "C:\\Windows\\..\\CON"},
        {"device", "CON"},
        {"mark-up", "<b>x</b><img src=file:///etc/hostname>"},
        {"entities", "&lt;b&gt; &amp; &#x41;"},
        {"script", "<script>alert(1)</script>"},
        {"JSON", "{\"a\":[1,\"b\"],\"private_ref\":\"1\"}"},
        {"JSON escapes", "\\u0000 \\ud800 \\\""},
        {"placeholders", "%1 %n %L2 %s %%n {{}} {0}"},
        {"shell", "$(reboot) `id` ${HOME} ; rm -rf /"},
        {"URL", "a&b=c#d?e/f%2Fg+h"},
        {"null in words", "null"},
        {"a number", "1e999"},
        {"255 characters", std::string(255, 'x')},
        {"255 pizzas", times(255, "\xF0\x9F\x8D\x95")},
        {"256 characters", std::string(256, 'x'), Rejected},
        {"a million characters", std::string(1'000'000, 'x'), Rejected},
        {"a million bytes that go on", std::string(1'000'000, '\x80'), Rejected},
    };
    return all;
}

/// A text of SQLite with exactly these bytes.
inline std::string sqlText(const std::string& bytes)
{
    return "CAST(x'" + QByteArray::fromStdString(bytes).toHex().toStdString() + "' AS TEXT)";
}

} // namespace hostile
