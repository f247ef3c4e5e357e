#pragma once
// A database server without a server: it takes the place of Qt's driver, notes what it is told, and answers as the test says.

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QSqlResult>
#include <QStringList>
#include <QVariant>

#include <functional>

struct FakeSqlAnswer {
    QString error, words;   ///< a code: the statement fails
    QStringList columns;    ///< none: a statement that gives nothing back
    QList<QVariantList> rows;
    int changed = 1;
};

/// One at a time: what it hears is kept here.
class FakeSqlServer {
public:
    /// `qtDriver` is QPSQL or QMYSQL; from then on, no real one is used in this program.
    explicit FakeSqlServer(const char* qtDriver);
    ~FakeSqlServer() { s_now = nullptr; }
    FakeSqlServer(const FakeSqlServer&) = delete;
    FakeSqlServer& operator=(const FakeSqlServer&) = delete;

    std::function<FakeSqlAnswer(const QString& sql)> answer = [](const QString&) { return FakeSqlAnswer{}; };
    QStringList said;    ///< "PREPARE …" for what was only prepared, "KEY" when the last generated key was asked for
    QString options;
    QSqlError refusal;   ///< valid: it does not open

    /// As Qt's drivers do when they notice that the server is gone.
    void breakOff() const { m_driver->close(); }

    static FakeSqlServer& now() { return *s_now; }

private:
    friend class FakeSqlDriver;
    static inline FakeSqlServer* s_now = nullptr;
    QSqlDriver* m_driver = nullptr; ///< the last that opened
};

class FakeSqlResult : public QSqlResult {
public:
    explicit FakeSqlResult(const QSqlDriver* driver) : QSqlResult(driver) {}

protected:
    bool prepare(const QString& sql) override
    {
        const auto told = FakeSqlServer::now().answer("PREPARE " + sql);
        FakeSqlServer::now().said << "PREPARE " + sql;
        return QSqlResult::prepare(sql) && take(told);
    }
    bool exec() override { return reset(lastQuery()); }
    bool reset(const QString& sql) override
    {
        FakeSqlServer::now().said << sql;
        m_answer = FakeSqlServer::now().answer(sql);
        setSelect(!m_answer.columns.isEmpty());
        setAt(QSql::BeforeFirstRow);
        setActive(m_answer.error.isEmpty());
        return take(m_answer);
    }
    bool fetch(int i) override
    {
        setAt(i < m_answer.rows.size() ? i : static_cast<int>(QSql::AfterLastRow));
        return i < m_answer.rows.size();
    }
    bool fetchFirst() override { return fetch(0); }
    bool fetchLast() override { return fetch(static_cast<int>(m_answer.rows.size()) - 1); }
    QVariant data(int i) override { return m_answer.rows[at()][i]; }
    bool isNull(int i) override { return data(i).isNull(); }
    int size() override { return -1; }
    int numRowsAffected() override { return m_answer.changed; }
    QVariant lastInsertId() const override
    {
        FakeSqlServer::now().said << "KEY";
        return 7;
    }
    QSqlRecord record() const override
    {
        QSqlRecord record;
        for (const QString& name : m_answer.columns)
            record.append(QSqlField(name));
        return record;
    }

private:
    bool take(const FakeSqlAnswer& answer)
    {
        if (answer.error.isEmpty())
            return true;
        setLastError(QSqlError("fake", answer.words, QSqlError::StatementError, answer.error));
        return false;
    }

    FakeSqlAnswer m_answer;
};

class FakeSqlDriver : public QSqlDriver {
public:
    bool hasFeature(DriverFeature feature) const override { return feature == PreparedQueries || feature == PositionalPlaceholders || feature == LastInsertId || feature == Transactions; }
    bool open(const QString&, const QString&, const QString&, const QString&, int, const QString& options) override
    {
        FakeSqlServer::now().options = options;
        FakeSqlServer::now().m_driver = this;
        setOpen(!FakeSqlServer::now().refusal.isValid());
        setOpenError(FakeSqlServer::now().refusal.isValid());
        setLastError(FakeSqlServer::now().refusal);
        return isOpen();
    }
    void close() override { setOpen(false); }
    QSqlResult* createResult() const override { return new FakeSqlResult(this); }
};

inline FakeSqlServer::FakeSqlServer(const char* qtDriver)
{
    s_now = this;
    QSqlDatabase::registerSqlDriver(qtDriver, new QSqlDriverCreator<FakeSqlDriver>);
}
