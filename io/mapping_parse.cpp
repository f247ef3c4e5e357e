#include "io/mapping.h"

#include "io/files.h"
#include "io/mapping_names.h"
#include "io/sql_text.h"
#include "io/toml_text.h"

#include <toml++/toml.h>

#include <algorithm>
#include <set>

namespace io {

using namespace model;

namespace {

using Names = std::vector<std::string>;

std::string lower(std::string s)
{
    std::transform(s.begin(), s.end(), s.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return s;
}

/// What all SQL of a mapping may come to: a constant of a page, used a million times, would fill the memory.
constexpr std::size_t mostSql = 10'000'000;

std::string listed(const Names& names)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

Text meant(std::string_view wrong, const Names& known)
{
    const std::string near = nearest(wrong, known);
    return near.empty() ? text(TR("Known names: %1."), listed(known)) : text(TR("Did you mean “%1”?"), near);
}

/// In PostgreSQL, brackets hold the elements of an array, parameters among them.
SqlDialect dialectOf(Driver driver)
{
    switch (driver) {
    case Driver::Mariadb: return SqlDialect::Mariadb;
    case Driver::Postgresql: return SqlDialect::Postgresql;
    case Driver::Sqlite:
    case Driver::Odbc: break;
    }
    return SqlDialect::Brackets;
}

/// Turns the TOML tree into a Mapping, stopping at the first thing that is wrong.
class Reader {
public:
    Reader(std::string id, const toml::table& root) : m_root(root) { m_mapping.id = std::move(id); }

    Result<Mapping> read()
    {
        if (const Done done = knownKeys(m_root, {"name", "driver", "currency", "country", "price_unit", "charset", "images_folder", "constants", "defaults", "read", "write"}); !done)
            return fail(done);
        for (auto step : {&Reader::readSettings, &Reader::readConstants, &Reader::readQueries, &Reader::readStatements, &Reader::readDefaults})
            if (const Done done = (this->*step)(); !done)
                return fail(done);
        return std::move(m_mapping);
    }

private:
    tl::unexpected<Error> wrong(const toml::source_region& at, Text what, Text hint = {}) const
    {
        if (hint.empty())
            hint = text(TR("Correct this line of the mapping; the guide “Writing a mapping for a till” tells what each key takes."));
        return fail(Kind::Configuration, text(TR("Mapping %1, line %2, column %3: %4"), m_mapping.id, at.begin.line, at.begin.column, std::move(what)), std::move(hint));
    }

    Done knownKeys(const toml::table& table, const Names& known) const
    {
        for (const auto& [key, node] : table)
            if (std::find(known.begin(), known.end(), key.str()) == known.end())
                return wrong(key.source(), text(TR("unknown key “%1”"), key.str()), meant(key.str(), known));
        return {};
    }

    Done readText(const char* key, std::string& target) const
    {
        const toml::node* node = m_root.get(key);
        if (!node)
            return {};
        const auto value = node->value_exact<std::string>();
        if (!value)
            return wrong(node->source(), text(TR("“%1” must be a text in quotes"), key));
        target = *value;
        return {};
    }

    /// One word out of a few.
    template <class Choice> Done readChoice(const char* key, Choice& target, const std::map<std::string, Choice>& choices) const
    {
        std::string word;
        if (const Done done = readText(key, word); !done)
            return done;
        if (word.empty())
            return {};
        const auto found = choices.find(word);
        if (found == choices.end()) {
            Names known;
            for (const auto& choice : choices)
                known.push_back(choice.first);
            return wrong(m_root.get(key)->source(), text(TR("“%1” cannot be “%2”"), key, word), text(TR("It may be: %1."), listed(known)));
        }
        target = found->second;
        return {};
    }

    Done readSettings()
    {
        m_mapping.name = m_mapping.id;
        for (const auto& [key, target] : {std::pair{"name", &m_mapping.name}, {"currency", &m_mapping.currency}, {"country", &m_mapping.country}, {"images_folder", &m_mapping.images_folder}})
            if (const Done done = readText(key, *target); !done)
                return done;
        for (const char* key : {"driver", "currency"})
            if (!m_root.contains(key))
                return wrong(m_root.source(), text(TR("the key “%1” is missing"), key), text(TR("Add a line such as: %1"), std::string_view(key) == "driver" ? "driver = \"sqlite\"" : "currency = \"EUR\""));
        if (const Done done = capitals("currency", m_mapping.currency, 3); !done)
            return done;
        if (const Done done = capitals("country", m_mapping.country, 2); !done)
            return done;
        if (const Done done = readChoice<Driver>("driver", m_mapping.driver, {{"sqlite", Driver::Sqlite}, {"postgresql", Driver::Postgresql}, {"mariadb", Driver::Mariadb}, {"odbc", Driver::Odbc}}); !done)
            return done;
        m_dialect = dialectOf(m_mapping.driver);
        if (const Done done = readChoice<PriceUnit>("price_unit", m_mapping.price_unit, {{"major", PriceUnit::Major}, {"minor", PriceUnit::Minor}}); !done)
            return done;
        return readChoice<Charset>("charset", m_mapping.charset, {{"utf-8", Charset::Utf8}, {"windows-1252", Charset::Windows1252}});
    }

    Done capitals(const char* key, const std::string& value, std::size_t length) const
    {
        const bool good = value.size() == length && std::all_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (good || !m_root.contains(key))
            return {};
        return wrong(m_root.get(key)->source(), text(TR("“%1” must be %2 capital letters, not “%3”"), key, length, value));
    }

    Result<const toml::table*> section(const char* key) const
    {
        const toml::node* node = m_root.get(key);
        if (node && !node->is_table())
            return wrong(node->source(), text(TR("“%1” must be a section: [%1]"), key));
        return node ? node->as_table() : nullptr;
    }

    Result<std::string> plainValue(const toml::node& node) const
    {
        if (const auto words = node.value_exact<std::string>())
            return *words;
        if (const auto whole = node.value_exact<std::int64_t>())
            return std::to_string(*whole);
        if (const auto truth = node.value_exact<bool>())
            return std::string(*truth ? "true" : "false");
        return wrong(node.source(), text(TR("expected a text, a whole number, or true or false")), text(TR("Write decimals in quotes.")));
    }

    Done readConstants()
    {
        const auto table = section("constants");
        if (!table)
            return fail(table);
        if (!*table)
            return {};
        for (const auto& [key, node] : **table) {
            auto value = plainValue(node);
            if (!value)
                return fail(value);
            m_constants.emplace(key.str(), std::move(*value));
        }
        return {};
    }

    /// One text or a list of texts, with the constants put in.
    Result<Names> sqlTexts(const toml::key& key, const toml::node& node)
    {
        Names texts;
        const auto take = [&](const toml::node& element) -> Done {
            const auto sql = element.value_exact<std::string>();
            if (!sql)
                return wrong(element.source(), text(TR("“%1” must be SQL text or a list of SQL texts"), key.str()));
            auto filled = withConstants(*sql, element.source());
            if (!filled)
                return fail(filled);
            if (firstWord(*filled, m_dialect).empty())
                return wrong(element.source(), text(TR("“%1” is empty"), key.str()), text(TR("Leave the key out when there is nothing to read or write.")));
            if (holdsSeveral(*filled, m_dialect))
                return wrong(element.source(), text(TR("“%1” holds several statements in one text"), key.str()), text(TR("Make a list of them, each statement a text of its own: a semicolon ends a statement.")));
            texts.push_back(std::move(*filled));
            return {};
        };
        if (const toml::array* list = node.as_array()) {
            for (const toml::node& element : *list)
                if (const Done done = take(element); !done)
                    return fail(done);
        } else if (const Done done = take(node); !done) {
            return fail(done);
        }
        if (texts.empty())
            return wrong(node.source(), text(TR("“%1” is empty"), key.str()), text(TR("Leave the key out when there is nothing to read or write.")));
        return texts;
    }

    Result<std::string> withConstants(std::string_view sql, const toml::source_region& at)
    {
        std::string out;
        for (std::size_t start = 0; (start = sql.find("${")) != std::string_view::npos;) {
            const auto end = sql.find('}', start);
            const std::string name(sql.substr(start + 2, end == std::string_view::npos ? end : end - start - 2));
            const auto found = m_constants.find(name);
            if (end == std::string_view::npos || found == m_constants.end()) {
                Names known;
                for (const auto& constant : m_constants)
                    known.push_back(constant.first);
                return wrong(at, text(TR("“${%1}” is not among the [constants]"), name.substr(0, 40)), meant(name, known));
            }
            out += sql.substr(0, start);
            out += found->second;
            sql.remove_prefix(end + 1);
            if (out.size() > m_roomForSql)
                return wrong(at, text(TR("with its [constants] put in, the SQL text becomes too long")), text(TR("Use shorter constants, or fewer of them.")));
        }
        out += sql;
        m_roomForSql -= std::min(m_roomForSql, out.size());
        return out;
    }

    Done readQueries()
    {
        const auto table = section("read");
        if (!table)
            return fail(table);
        if (!*table || (*table)->empty())
            return wrong(m_root.source(), text(TR("there is no query")), text(TR("Add a section [read] with at least one query, such as customers.")));
        Names known;
        for (const QuerySpec& spec : querySpecs())
            known.push_back(spec.name);
        for (const auto& [key, node] : **table) {
            if (!findQuery(key.str()))
                return wrong(key.source(), text(TR("unknown query “%1”"), key.str()), meant(key.str(), known));
            auto texts = sqlTexts(key, node);
            if (!texts)
                return fail(texts);
            for (const std::string& sql : *texts)
                if (const Done done = checkQuery(key, sql); !done)
                    return done;
            m_mapping.read.emplace(key.str(), std::move(*texts));
        }
        return checkNeeds(**table);
    }

    Done checkQuery(const toml::key& key, const std::string& sql) const
    {
        const std::string word = firstWord(sql, m_dialect);
        if (word != "SELECT" && word != "WITH" && word != "VALUES")
            return wrong(key.source(), text(TR("the query “%1” starts with “%2”"), key.str(), word), text(TR("A query under [read] only reads: it starts with SELECT or WITH.")));
        if (const Names parameters = parametersOf(sql, m_dialect); !parameters.empty())
            return wrong(key.source(), text(TR("the query “%1” uses the parameter “:%2”"), key.str(), parameters.front()), text(TR("Only statements under [write] take parameters. For a fixed value use [constants] and ${name}.")));
        return {};
    }

    Done checkNeeds(const toml::table& table) const
    {
        for (const auto& [key, node] : table)
            for (const std::string& other : findQuery(key.str())->needs)
                if (!m_mapping.read.contains(other))
                    return wrong(key.source(), text(TR("the query “%1” needs the query “%2”"), key.str(), other), text(TR("Add “%1” under [read], or leave “%2” out."), other, key.str()));
        return {};
    }

    Done readStatements()
    {
        const auto table = section("write");
        if (!table)
            return fail(table);
        if (!*table)
            return {};
        Names known;
        for (const StatementSpec& spec : statementSpecs())
            known.push_back(spec.name);
        for (const auto& [key, node] : **table) {
            const StatementSpec* spec = findStatement(key.str());
            if (!spec)
                return wrong(key.source(), text(TR("unknown statement “%1”"), key.str()), meant(key.str(), known));
            const auto texts = sqlTexts(key, node);
            if (!texts)
                return fail(texts);
            if (const Done done = takeStatements(key, *spec, *texts); !done)
                return done;
        }
        return {};
    }

    Done takeStatements(const toml::key& key, const StatementSpec& spec, const Names& texts)
    {
        std::set<std::string> givenBack; // the words of what earlier statements return, for later ones
        auto& statements = m_mapping.write[spec.name];
        for (const std::string& sql : texts) {
            TillStatement statement{withoutComments(sql, m_dialect), parametersOf(sql, m_dialect)};
            for (const std::string& name : statement.parameters) {
                const bool known = std::find(spec.parameters.begin(), spec.parameters.end(), name) != spec.parameters.end();
                if (!known && !givenBack.contains(lower(name)))
                    return wrong(key.source(), text(TR("“%1” uses the unknown parameter “:%2”"), key.str(), name), meant(name, spec.parameters));
            }
            if (const Done done = checkStatement(key, statement.sql); !done)
                return done;
            const std::string lowered = lower(statement.sql);
            const auto returning = firstWord(sql, m_dialect) == "SELECT" ? 0 : lowered.find("returning");
            if (returning != std::string::npos)
                givenBack.merge(wordsOf(std::string_view(lowered).substr(returning)));
            statements.push_back(std::move(statement));
        }
        return {};
    }

    /// What the way to the database, Qt's prepared statements, does not take, or would take otherwise than it is written.
    Done checkStatement(const toml::key& key, const std::string& sql) const
    {
        if (const std::string misread = misreadByQt(sql, m_dialect); !misread.empty())
            return wrong(key.source(), text(TR("“%2” in “%1” would be taken for something else on the way to the database"), key.str(), misread),
                         text(TR("Write texts between single quotes, an apostrophe in them twice (''), and no question mark outside them; keep parameters out of square brackets.")));
        const auto words = codeWordsOf(sql, m_dialect);
        const bool returns = std::ranges::any_of(words, [](const std::string& word) { return lower(word) == "returning"; });
        if (m_mapping.driver == Driver::Mariadb && returns)
            return wrong(key.source(), text(TR("“%1” uses RETURNING, which does not work with MariaDB here"), key.str()), text(TR("Leave it out, and put SELECT LAST_INSERT_ID() AS ref behind the statement.")));
        return {};
    }

    Done readDefaults()
    {
        const auto table = section("defaults");
        if (!table)
            return fail(table);
        if (!*table)
            return {};
        for (const auto& [key, node] : **table) {
            const QuerySpec* spec = findQuery(key.str());
            if (!spec || !node.is_table())
                return wrong(key.source(), text(TR("“%1” under [defaults] must be a query with its columns"), key.str()), text(TR("Write, for example: [defaults.customers] country = 'FR'")));
            if (const Done done = knownKeys(*node.as_table(), spec->columns()); !done)
                return done;
            for (const auto& [column, value] : *node.as_table()) {
                auto plain = plainValue(value);
                if (!plain)
                    return fail(plain);
                m_mapping.defaults[spec->name].emplace(column.str(), std::move(*plain));
            }
        }
        return {};
    }

    const toml::table& m_root;
    Mapping m_mapping;
    std::map<std::string, std::string, std::less<>> m_constants;
    SqlDialect m_dialect = SqlDialect::Standard;
    std::size_t m_roomForSql = mostSql;
};

} // namespace

Result<Mapping> parseMapping(std::string_view bytes, const std::string& id)
{
    const auto notToml = [&id](unsigned line, unsigned column, Text what) {
        return fail(Kind::Configuration, text(TR("Mapping %1, line %2, column %3: %4"), id, line, column, std::move(what)), text(TR("Correct the file; its form is TOML.")));
    };
    if (const unsigned line = lineOfDeepKey(bytes))
        return notToml(line, 1, text(TR("a key of too many names")));
    try {
        const toml::table root = toml::parse(bytes);
        auto mapping = Reader(id, root).read();
        if (mapping)
            mapping->fingerprint = sha256Hex(bytes);
        return mapping;
    } catch (const toml::parse_error& e) {
        return notToml(e.source().begin.line, e.source().begin.column, model::verbatim(std::string(e.description())));
    }
}

} // namespace io
