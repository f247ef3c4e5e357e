#pragma once
// Writes JSON straight into one string, without a tree. Texts must be well-formed UTF-8 (validation comes before encoding).

#include <string>
#include <string_view>

namespace io {

class JsonWriter {
public:
    std::string out;

    void open(char bracket) ///< '{' or '['
    {
        separate();
        out += bracket;
    }
    void open(std::string_view name, char bracket)
    {
        key(name);
        out += bracket;
    }
    void close(char bracket) { out += bracket; }

    void key(std::string_view name)
    {
        separate();
        quoted(name);
        out += ':';
    }
    void value(std::string_view text)
    {
        separate();
        quoted(text);
    }
    /// Text that is JSON already: true, 12, null.
    void literal(std::string_view json)
    {
        separate();
        out += json;
    }
    /// Nothing when the text is empty: absent and empty are the same to HubRise.
    void member(std::string_view name, std::string_view text)
    {
        if (text.empty())
            return;
        key(name);
        quoted(text);
    }
    void literalMember(std::string_view name, std::string_view json)
    {
        key(name);
        out += json;
    }
    /// The members of an object given as text, put into the object that is open.
    void membersOf(std::string_view object)
    {
        if (object.size() <= 2)
            return;
        separate();
        out += object.substr(1, object.size() - 2);
    }

private:
    /// A value never ends in an opening bracket or a colon (texts end in a quote), so the last character tells whether a comma is due.
    void separate()
    {
        if (!out.empty() && out.back() != '{' && out.back() != '[' && out.back() != ':')
            out += ',';
    }
    void quoted(std::string_view text);
};

} // namespace io
