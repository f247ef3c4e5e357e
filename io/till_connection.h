#pragma once
// One open connection to a till's database, and its one transaction. Used by the thread that opened it. Closing ends whatever is still open.

#include "io/mapping.h"
#include "io/till_errors.h"

#include <chrono>
#include <memory>
#include <stop_token>
#include <string>

namespace io {

struct TillLimits {
    std::chrono::milliseconds busy{5000};  ///< how long to wait while the till is writing
    std::chrono::seconds query{60};        ///< longest time for one query
};

/// What a till is opened with; shared by everything that reads or writes it.
struct TillSource {
    Mapping mapping;
    std::string database; ///< SQLite: a file. PostgreSQL, MariaDB: postgresql://user@host:port/name[?password_file=…]. ODBC: a connection string
    std::stop_token stop = {};
    TillLimits limits = {};
};

class TillConnection {
public:
    enum class Access { Read, Write };

    /// Opens and begins: for reading a read-only snapshot if the engine has one, for writing a transaction that holds the write lock. Never makes a database.
    static model::Result<std::unique_ptr<TillConnection>> open(const TillSource& source, Access access);
    TillConnection(const TillSource& source, Access access);
    ~TillConnection();
    TillConnection(const TillConnection&) = delete;
    TillConnection& operator=(const TillConnection&) = delete;

    model::Done commit();
    /// What may fail without spoiling the transaction for what comes after it, as it would in PostgreSQL.
    template <class Try> auto apart(const Try& attempt)
    {
        mark();
        auto result = attempt();
        if (!result)
            backToMark();
        return result;
    }

    const Mapping& mapping() const { return m_source.mapping; }
    /// Whether all queries see one moment of the till. ODBC promises no such thing: even where a transaction begins, most engines behind it show each query
    /// what is there by then.
    bool isSnapshot() const { return mapping().driver != Driver::Odbc; }
    const TillSource& source() const { return m_source; }
    /// Qt's name of the connection.
    const std::string& name() const { return m_name; }
    /// Starts the clock of one query.
    void startQuery() { m_deadline = std::chrono::steady_clock::now() + m_source.limits.query; }
    /// Stopped by the user, or over the time limit.
    bool mustStop() const { return m_source.stop.stop_requested() || std::chrono::steady_clock::now() > m_deadline; }
    /// The failure in a person's words; a wish to stop shows as such.
    model::Error failure(const DriverFailure& failure, model::Text doing) const;

private:
    model::Done connect();
    model::Done begin();
    model::Done beginByDriver();
    model::Done run(const std::string& sql);
    void watch();
    void mark();
    void backToMark();

    const TillSource& m_source;
    Access m_access;
    std::string m_name;
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::time_point::max();
    bool m_inTransaction = false;
};

} // namespace io
