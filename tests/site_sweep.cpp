#include "site_sweep.h"

#include "io/state.h"
#include "promises.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include <cerrno>
#include <filesystem>

namespace sweep {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Every row of a query, cells joined.
std::vector<std::string> rowsOf(const std::string& file, const std::string& query)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    std::vector<std::string> rows;
    if (sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK && sqlite3_prepare_v2(db, query.c_str(), -1, &statement, nullptr) == SQLITE_OK)
        while (sqlite3_step(statement) == SQLITE_ROW) {
            std::string row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const auto* cell = static_cast<const char*>(sqlite3_column_blob(statement, i));
                row.append(cell ? std::string(cell, static_cast<std::size_t>(sqlite3_column_bytes(statement, i))) : "NULL").append("|");
            }
            rows.push_back(row);
        }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return rows;
}

std::string tillOf(const std::string& file)
{
    std::string all;
    for (const auto& table : rowsOf(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        for (const auto& row : rowsOf(file, "SELECT * FROM \"" + table.substr(0, table.size() - 1) + "\" ORDER BY 1, 2"))
            all.append(row).append("\n");
    return all;
}

json withoutIds(const json& value)
{
    if (value.is_array()) {
        auto out = json::array();
        for (const auto& item : value)
            out.push_back(withoutIds(item));
        return out;
    }
    if (!value.is_object())
        return value;
    auto out = json::object();
    for (const auto& [key, item] : value.items())
        if (key != "id" && !key.ends_with("_id") && !key.ends_with("_ids") && !key.ends_with("_at") && key != "unused_since" && key != "connections" && key != "ids_used")
            out[key] = withoutIds(item);
    return out;
}

std::string sha256(const std::string& bytes)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace

const char* mishapName(Mishap mishap)
{
    constexpr const char* names[] = {"kill", "input/output error", "disk full", "short write"};
    return names[static_cast<int>(mishap)];
}

Sweep::Sweep(Story story, fakes::SharedClock* clock) : m_clock(clock), m_fixture("demo", clock), m_story(std::move(story))
{
    m_story.before(m_fixture);
    keep();
    m_began = m_clock ? m_clock->serverMs() : 0;
    putBack();
    fakes::watchSites([this](const fakes::Reached& reached) {
        m_sites.push_back({reached.site, std::string(reached.what)});
        return 0;
    });
    const Ran ran = once();
    m_code = ran.code;
    if (m_code != 0)
        qFatal("%s: the undisturbed run gave %d: %s", m_story.name.c_str(), m_code, ran.err.c_str());
    m_requests = requestsSent();
    m_undisturbed = look();
    if (!m_undisturbed.damage.empty())
        qFatal("%s: %s", m_story.name.c_str(), m_undisturbed.damage.c_str());
}

void Sweep::keep()
{
    const fs::path folder = m_fixture.path("");
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            m_files[fs::relative(entry.path(), folder).string()] = {m_fixture.read(entry.path().string()), static_cast<unsigned>(entry.status().permissions())};
    m_fixture.hubrise.control("POST", "/keep");
}

void Sweep::putBack()
{
    const fs::path folder = m_fixture.path("");
    for (const auto& entry : fs::directory_iterator(folder))
        fs::remove_all(entry.path());
    for (const auto& [name, kept] : m_files) {
        fs::create_directories((folder / name).parent_path());
        fs::permissions((folder / name).parent_path(), fs::perms::owner_all);
        m_fixture.write(name, kept.bytes);
        fs::permissions(folder / name, static_cast<fs::perms>(kept.permissions));
    }
    m_fixture.hubrise.control("POST", "/put_back");
    if (m_clock)
        m_clock->pass(m_began - m_clock->serverMs()); // the same moments give the same names and ids
}

Ran Sweep::once()
{
    const std::string command = m_story.command(m_fixture);
    ++m_runs;
    const Ran ran = m_fixture.run("--json " + command);
    fakes::watchSites({});
    return ran;
}

int Sweep::requestsSent() { return static_cast<int>(m_fixture.hubrise.control("GET", "/log").body.size()); }

bool Sweep::applies(const Site& site, Mishap mishap)
{
    using S = io::Site;
    const bool reads = site.what.starts_with("SELECT") || site.site == S::Read || site.site == S::TillQuery || site.site == S::TillOpen;
    switch (mishap) {
    case Mishap::Kill: return !reads && site.site != S::TillRow; // nothing has happened since the step before
    case Mishap::IoError: return true;
    case Mishap::DiskFull: return !reads && site.site != S::TillRow && site.site != S::Send && site.site != S::Receive && site.site != S::Rename && site.site != S::Remove;
    case Mishap::ShortWrite: return site.site == S::Write;
    }
    return false;
}

std::string Sweep::broken(long number, Mishap mishap)
{
    putBack();
    bool dead = false;
    fakes::watchSites([&](const fakes::Reached& reached) {
        if (dead)
            return EIO; // nothing happens any more
        if (reached.number != number)
            return 0;
        switch (mishap) {
        case Mishap::IoError: return EIO;
        case Mishap::DiskFull: return ENOSPC;
        case Mishap::ShortWrite: return io::shortWrite;
        case Mishap::Kill: break;
        }
        dead = true;
        if (reached.what == "ROLLBACK") // said by a destructor, which must not throw: the file is closed without it
            return EIO;
        throw fakes::Killed();
    });
    Ran first;
    try {
        first = once();
    } catch (const fakes::Killed&) {
        fakes::watchSites({});
    }
    if (first.code == 70)
        return "the broken run calls it an internal error: " + first.err;
    // A run that did all of it (a failed line of the log, say) asks for no rerun, and a restore done once more would be another one.
    const Ran last = first.code == m_code ? first : once();
    m_extra = requestsSent() - m_requests;
    return differs(look(), last);
}

std::string Sweep::brokenOutside(const std::function<void(const std::vector<std::string>&)>& run)
{
    putBack();
    run(m_fixture.words(m_story.command(m_fixture)));
    const Ran second = once();
    m_extra = requestsSent() - m_requests;
    return differs(look(), second);
}

Found Sweep::look()
{
    Found found;
    const Reply held = m_fixture.hubrise.control("GET", "/state");
    found.held = held.raw;
    const std::string database = m_fixture.profile("state.db");
    {
        const auto opened = io::State::open(database, io::systemClock());
        if (!opened || !(*opened)->check())
            found.damage = "state.db is damaged";
    }
    found.memory["links"] = rowsOf(database, "SELECT list_id, ref, agreed, anonymised, held_form, held_why, remote_id <> '' FROM customer_links ORDER BY list_id, ref");
    found.memory["pushes"] = rowsOf(database, "SELECT catalog_id, local_hash, remote_hash FROM catalog_pushes ORDER BY catalog_id");
    found.memory["unfinished plans"] = rowsOf(database, "SELECT count(*) FROM plans WHERE state IN (1, 2)");
    for (const auto& row : rowsOf(database, "SELECT file, sha256, reason FROM backups")) {
        const auto file = row.substr(0, row.find('|')), rest = row.substr(row.find('|') + 1);
        const std::string path = m_fixture.profile("backups/" + file);
        if (!fs::exists(path) || sha256(m_fixture.read(path)) != rest.substr(0, 64))
            found.damage = "the backup " + file + " is not what its record says";
        found.backups.insert(rest);
    }
    for (const auto& link : rowsOf(database, "SELECT remote_id FROM customer_links WHERE remote_id <> ''"))
        if (held.raw.find('"' + link.substr(0, link.size() - 1) + '"') == std::string::npos)
            found.damage = "a link leads to no customer: " + link;
    found.till = tillOf(m_fixture.database());
    return found;
}

std::string Sweep::differs(const Found& found, const Ran& last) const
{
    if (last.code != m_code)
        return "the rerun gave " + std::to_string(last.code) + ": " + last.err;
    if (!found.damage.empty())
        return found.damage;
    if (found.held != m_undisturbed.held)
        if (const auto now = withoutIds(json::parse(found.held)), then = withoutIds(json::parse(m_undisturbed.held)); now != then)
            return "HubRise: " + json::diff(then, now).dump().substr(0, 600);
    if (found.memory != m_undisturbed.memory)
        return "memory: " + json::diff(m_undisturbed.memory, found.memory).dump().substr(0, 600);
    if (found.till != m_undisturbed.till)
        return "the till differs";
    if (found.backups != m_undisturbed.backups)
        return "backups: " + std::to_string(found.backups.size()) + " kinds instead of " + std::to_string(m_undisturbed.backups.size());
    return {};
}

namespace {

/// In the suite: every file, request and commit, to die at and to fail; of the statements within transactions, which are undone alike, every third to die
/// at, and of statements and rows every eighth to fail.
bool taken(std::size_t i, const Sweep::Site& site, Mishap mishap)
{
    const bool alike = site.site == io::Site::StateStatement || site.site == io::Site::TillRow || site.site == io::Site::TillStatement;
    return !alike || i % (mishap == Mishap::Kill ? 3 : 8) == 0;
}

} // namespace

void sweepAll(const Story& story)
{
    static const bool everySite = qEnvironmentVariableIsSet("PASSEPLAT_EVERY_SITE");
    fakes::SharedClock clock;
    Sweep sweep(story, &clock);
    int tried = 0, reached = 0;
    std::string wrong;
    for (const auto mishap : {Mishap::Kill, Mishap::IoError, Mishap::DiskFull, Mishap::ShortWrite})
        for (std::size_t i = 0; i < sweep.sites().size(); ++i) {
            const auto& site = sweep.sites()[i];
            if (!Sweep::applies(site, mishap) || (!everySite && !taken(i, site, mishap)))
                continue;
            ++tried;
            const auto found = sweep.broken(static_cast<long>(i) + 1, mishap);
            if (found.empty())
                ++reached;
            else
                wrong.append(QString::asprintf("\n  %s at %zu (%s %s): ", mishapName(mishap), i + 1, fakes::siteName(site.site), site.what.substr(0, 90).c_str()).toStdString()).append(found);
        }
    const bool holds = reached == tried;
    qInfo("%s: %zu sites, %d of %d broken runs reach the end with one rerun (%d runs)", story.name.c_str(), sweep.sites().size(), reached, tried, sweep.runs());
    promise::record("R3", story.name, std::to_string(reached) + " of " + std::to_string(tried) + " (" + std::to_string(sweep.sites().size()) + " sites)", holds);
    promise::add("R1", "injected runs", tried);
    QVERIFY2(holds, wrong.substr(0, 6000).c_str());
}

} // namespace sweep
