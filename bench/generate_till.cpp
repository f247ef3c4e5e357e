#include "bench/generate_till.h"

#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace bench {

namespace {

constexpr const char* schema = R"sql(
CREATE TABLE family (code TEXT PRIMARY KEY, parent TEXT, label TEXT, rank INTEGER);
CREATE TABLE item (code TEXT PRIMARY KEY, family TEXT, label TEXT, note TEXT, tags TEXT, vat REAL, vat_eat_in REAL, rank INTEGER);
CREATE TABLE size (item TEXT, code TEXT, label TEXT, price, item_rank INTEGER, rank INTEGER);
CREATE INDEX size_in_order ON size (item_rank, rank);
CREATE INDEX item_in_order ON item (rank);
CREATE TABLE question (code TEXT PRIMARY KEY, label TEXT, least INTEGER, most INTEGER);
CREATE TABLE answer (question TEXT, code TEXT, label TEXT, price, usual TEXT, rank INTEGER);
CREATE TABLE item_question (item TEXT, question TEXT);
CREATE TABLE client (code INTEGER PRIMARY KEY, email TEXT, first_name TEXT, last_name TEXT, title TEXT, born TEXT, company TEXT, phone TEXT, door_code TEXT,
                     street TEXT, street_2 TEXT, zip TEXT, city TEXT, region TEXT, country TEXT, latitude REAL, longitude REAL, notes TEXT, sms TEXT, mailing TEXT);
)sql";

class Maker {
public:
    explicit Maker(const std::filesystem::path& file)
    {
        if (sqlite3_open(file.c_str(), &m_db) != SQLITE_OK)
            throw std::runtime_error("cannot make " + file.string());
        run("PRAGMA synchronous = OFF");
        run("BEGIN");
        run(schema);
    }
    ~Maker()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_db);
    }
    Maker(const Maker&) = delete;

    void run(const char* sql)
    {
        if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_db));
    }
    /// The rows to come go where this statement puts them.
    void into(const std::string& insert)
    {
        sqlite3_finalize(m_insert);
        if (sqlite3_prepare_v2(m_db, insert.c_str(), -1, &m_insert, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_db));
    }
    /// Empty texts become NULL.
    template <class... Values> void row(const Values&... values)
    {
        int position = 0;
        (put(++position, values), ...);
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(m_db));
        sqlite3_reset(m_insert);
    }

private:
    template <class Value> void put(int position, const Value& value)
    {
        if constexpr (std::is_integral_v<Value>)
            sqlite3_bind_int64(m_insert, position, value);
        else if constexpr (std::is_floating_point_v<Value>)
            sqlite3_bind_double(m_insert, position, value);
        else if (const std::string text = value; !text.empty())
            sqlite3_bind_text(m_insert, position, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        else
            sqlite3_bind_null(m_insert, position);
    }

    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

template <std::size_t N> const char* pick(const std::array<const char*, N>& words, int i) { return words[static_cast<std::size_t>(i) % N]; }

/// As different columns of different tills write the same amount.
void putSize(Maker& maker, const std::string& item, int itemRank, int rank)
{
    static constexpr std::array<const char*, 4> labels = {"Normale", "Grande", "Enfant", "Familiale"};
    const int cents = 450 + (itemRank * 37 + rank * 250) % 3000;
    const std::string code = "T" + std::to_string(rank + 1);
    std::array<char, 16> comma{};
    std::snprintf(comma.data(), comma.size(), "%d,%02d", cents / 100, cents % 100);
    if (itemRank % 3 == 0)
        maker.row(item, code, pick(labels, rank), std::string(comma.data()), itemRank, rank);
    else
        maker.row(item, code, pick(labels, rank), cents / 100.0, itemRank, rank);
}

void putArticles(Maker& maker, const Sizes& sizes)
{
    static constexpr std::array<const char*, 8> dishes = {"Quenelle nature", "Pizza Reine", "Salade lyonnaise", "Bœuf bourguignon", "Tarte aux pralines", "Café gourmand",
                                                           "Burger maison", "Crème brûlée"};
    const int families = sizes.products / 100 + 1;
    maker.into("INSERT INTO family VALUES (?, ?, ?, ?)");
    for (int i = 0; i < families; ++i)
        maker.row("F" + std::to_string(i), i >= 10 ? "F" + std::to_string(i % 10) : "", "Famille " + std::to_string(i), i);
    maker.into("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < sizes.products; ++i)
        maker.row("A" + std::to_string(10'000 + i), "F" + std::to_string(i % families), pick(dishes, i) + (" n° " + std::to_string(i)),
                  i % 2 == 0 ? "Préparé sur place, servi avec une salade verte et du pain de campagne." : "", i % 5 == 0 ? "maison,végétarien" : "", 10.0, i % 10 == 0 ? 5.5 : 10.0, i);
    maker.into("INSERT INTO size VALUES (?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < sizes.products; ++i)
        for (int s = 0; s < sizes.skusPerProduct; ++s)
            putSize(maker, "A" + std::to_string(10'000 + i), i, s);
}

void putOptions(Maker& maker, const Sizes& sizes)
{
    maker.into("INSERT INTO question VALUES (?, ?, ?, ?)");
    for (int i = 0; i < sizes.optionLists; ++i)
        maker.row("Q" + std::to_string(i), "Suppléments " + std::to_string(i), i % 3 == 0 ? 1 : 0, 1 + i % 4);
    maker.into("INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < sizes.optionLists; ++i)
        for (int o = 0; o < sizes.optionsPerList; ++o)
            maker.row("Q" + std::to_string(i), "Q" + std::to_string(i) + "-" + std::to_string(o), "Choix " + std::to_string(o), o * 0.5, o == 0 && i % 3 == 0 ? "O" : "N", o);
    maker.into("INSERT INTO item_question VALUES (?, ?)");
    for (int i = 0; i < sizes.products && sizes.optionLists > 0; i += 2)
        maker.row("A" + std::to_string(10'000 + i), "Q" + std::to_string(i / 2 % sizes.optionLists));
}

/// No two customers share a number. Seven digits out of i, in an order that looks like none.
std::string phoneOf(int i)
{
    if (i % 20 == 7)
        return {};
    if (i % 50 == 11)
        return "12345";
    std::array<char, 8> rest{};
    std::snprintf(rest.data(), rest.size(), "%07d", static_cast<int>(static_cast<long long>(i) * 7919 % 10'000'000));
    const std::string d = "1245678"[i % 7] + std::string(rest.data());
    const std::string pairs = d.substr(0, 2) + " " + d.substr(2, 2) + " " + d.substr(4, 2) + " " + d.substr(6, 2);
    switch (i % 8) {
    case 0: return "+336" + d;
    case 1: return "06" + d;
    case 2: return "06." + d.substr(0, 2) + "." + d.substr(2, 2) + "." + d.substr(4, 2) + "." + d.substr(6, 2);
    case 3: return "+33 6 " + pairs;
    case 4: return "0033 6 " + pairs;
    case 5: return i % 3 == 0 ? "+32 470 " + d.substr(1, 2) + " " + d.substr(3, 2) + " " + d.substr(5, 2) : "06 " + pairs;
    default: return "06 " + pairs;
    }
}

void putCustomers(Maker& maker, const Sizes& sizes)
{
    static constexpr std::array<const char*, 7> firstNames = {"Amélie", "Jean-Baptiste", "Zoé", "Louis", "Françoise", "Noël", "Inès"};
    static constexpr std::array<const char*, 6> lastNames = {"Perret", "Lefèvre", "Garcia", "Nguyễn", "O'Connor", "de La Tour"};
    static constexpr std::array<const char*, 5> cities = {"Lyon", "Villeurbanne", "Saint-Étienne", "Marseille", "Aix-en-Provence"};
    static constexpr std::array<const char*, 4> titles = {"Mme", "M.", "", "Mlle"};
    std::string marks = "?";
    for (int i = 1; i < 20; ++i)
        marks += ", ?";
    maker.into("INSERT INTO client VALUES (" + marks + ")");
    for (int i = 0; i < sizes.customers; ++i) {
        const std::string serial = std::to_string(i);
        std::array<char, 16> born{};
        std::snprintf(born.data(), born.size(), "%02d/%02d/%d", i % 28 + 1, i % 12 + 1, 1940 + i % 65);
        const bool company = i % 12 == 0;
        maker.row(i + 1, i % 5 == 3 ? "" : "client" + serial + "@exemple.fr", pick(firstNames, i), pick(lastNames, i / 7) + (i % 2 == 0 ? std::string() : " " + serial), pick(titles, i),
                  i % 3 == 0 ? std::string(born.data()) : "", company ? "Société " + serial + " SARL" : "", phoneOf(i), i % 9 == 0 ? "A12B" : "",
                  serial + " rue de la République", i % 6 == 0 ? "Bâtiment C, 3e étage" : "", std::to_string(69'000 + i % 900), pick(cities, i), "", "FR", 45.0 + i % 1000 / 1000.0,
                  4.0 + i % 900 / 1000.0, i % 4 == 0 ? "Sonner deux fois, laisser chez le gardien en cas d'absence." : "", i % 3 == 0 ? "O" : "N", i % 2 == 0 ? "O" : "N");
    }
}

} // namespace

void generateTill(const std::filesystem::path& file, const Sizes& sizes)
{
    Maker maker(file);
    putArticles(maker, sizes);
    putOptions(maker, sizes);
    putCustomers(maker, sizes);
    maker.run("COMMIT");
}

} // namespace bench
