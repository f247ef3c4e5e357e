// The whole program inside the test: a till, a home of its own, the sandbox over real HTTP behind a network that can fail, and the
// command line as a function.
#pragma once

#include "fakes/bad_network.h"
#include "fakes/shared_clock.h"
#include "leftovers.h"
#include "patience.h"
#include "sandbox_client.h"

#include <QTemporaryDir>
#include <QtTest>

#include <stop_token>
#include <string>
#include <vector>

struct Ran {
    int code = -1;
    std::string out, err;
    nlohmann::json document; ///< with --json; null when the standard output was not exactly one document
    std::string unread;      ///< what the program left of its input

    bool says(const std::string& words) const { return (out + err).find(words) != std::string::npos; }
    std::string text(const char* pointer) const ///< of the document, "" when it is not there
    {
        const nlohmann::json::json_pointer at(pointer);
        return document.contains(at) && document[at].is_string() ? document[at].get<std::string>() : std::string();
    }
    long long number(const char* pointer) const
    {
        const nlohmann::json::json_pointer at(pointer);
        return document.contains(at) && document[at].is_number() ? document[at].get<long long>() : -1;
    }
};

/// The exit code; and a run that failed has told what to do next ("→ …").
#define EXITS(ran, expected)                                                                                                     \
    do {                                                                                                                         \
        const Ran& ended = (ran);                                                                                                \
        QVERIFY2(ended.code == (expected),                                                                                       \
                 qPrintable(QStringLiteral("exit code %1, expected %2\n%3").arg(ended.code).arg(expected).arg(QString::fromStdString(ended.err)))); \
        QVERIFY2(ended.code < 12 || ended.err.find("→ ") != std::string::npos, ("no word of what to do: " + ended.err).c_str()); \
    } while (false)

/// By which the program and HubRise live. Without more one of their own, that passes only when somebody waits; HubRise has no request windows then.
struct Time {
    const fakes::SharedClock* shared = nullptr; ///< as the test lets it pass; HubRise keeps its request windows
    bool isMachines = false;                    ///< the machine's, as that of programs in processes of their own; no request windows

    Time() = default;
    Time(const fakes::SharedClock* clock) : shared(clock) {}
    static Time ofTheMachine()
    {
        Time time;
        time.isMachines = true;
        return time;
    }
};

class CliFixture {
public:
    using json = nlohmann::json;

    explicit CliFixture(const std::string& seed = "demo", const Time& time = {});
    /// Fails the test when what it leaves or has said holds a token, a code or the client secret, or its logs a customer (R13).
    virtual ~CliFixture();

    // The till. `sample`: a shipped one ("kezia", "nestor"). `bistro`: tables named and shaped as HubRise's collections, so that a test reads as what it is about.
    void sample(const std::string& name);
    void bistro(const std::string& changes = {}, const std::string& mapping = bistroMapping());
    static std::string bistroMapping();
    static std::string bistroTables();
    void sql(const std::string& statements) const;
    std::string value(const std::string& query) const; ///< first cell
    std::string database() const { return path("till.db"); }
    std::string path(const std::string& name) const { return (m_dir.path() + '/').toStdString() + name; }
    std::string profile(const std::string& name) const { return path("home/default/" + name); }
    void write(const std::string& name, const std::string& bytes) const; ///< below the test's folder
    std::string read(const std::string& file) const;

    // The program. `line` is cut at blanks; `more` are whole words.
    Ran run(const std::string& line, const std::vector<std::string>& more = {});
    Ran runJson(const std::string& line, const std::vector<std::string>& more = {}); ///< with --json, the document kept
    Ran answering(const std::string& input, const std::string& line);              ///< at a terminal, with these answers
    std::vector<std::string> words(const std::string& line, const std::vector<std::string>& more = {}) const; ///< with home and language
    Ran init(const std::string& mapping = {});
    void connect(const json& choice = json::object()); ///< signs in; the log then is empty
    std::string code(const json& choice = json::object());
    bool keepsDocuments = true; ///< for test_result_schema; a test that makes hundreds of the same kind keeps none
    std::string language = "en";
    std::function<void()> beforeAnswer; ///< somebody thinks, and things happen meanwhile
    const io::Clock& clock() const { return m_clock; }
    std::stop_source stop;
    bool terminated = false;

private:
    fakes::SharedClock m_ownTime;
    const io::Clock& m_clock;

public:
    // HubRise
    Leftovers leftovers;
    SandboxClient hubrise;
    fakes::BadNetwork network;
    int requests(const std::string& method, const std::string& path = "/v1");
    int writes(); ///< writing requests that reached HubRise
    void forgetLog() { hubrise.control("DELETE", "/log"); }
    void fault(const json& fault) { hubrise.control("POST", "/fault", fault); }
    json catalog(const std::string& id); ///< its data without HubRise's ids
    json customers(const std::string& list);
    void someoneElsePuts(const std::string& catalog, const std::string& product); ///< another client replaces it by this one product
    int customersWithRef(const std::string& list, const std::string& ref);

private:
    Ran run(const std::vector<std::string>& arguments, const std::string& input, bool terminal);
    void keep(const Ran& ran) const;
    std::vector<std::string> people();

    QTemporaryDir m_dir;
    std::string m_mapping;
};

/// An answer of the program on a terminal must never hold these.
inline bool harmless(const std::string& output)
{
    return std::none_of(output.begin(), output.end(), [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; });
}
