#pragma once
// A small SQLite till and its mapping in a folder of their own.

#include "io/till_database.h"

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <string>

class TillFixture {
public:
    explicit TillFixture(const std::string& sql = {}, const std::string& mapping = {})
    {
        if (!sql.empty())
            run(sql);
        if (!mapping.empty())
            setMapping(mapping);
    }

    std::string path(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)).toStdString(); }
    std::string database() const { return path("till.db"); }
    std::string mappingFile() const { return path("bistro.toml"); }

    void run(const std::string& sql) const
    {
        sqlite3* db = nullptr;
        sqlite3_open(database().c_str(), &db);
        char* words = nullptr;
        if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &words) != SQLITE_OK)
            qFatal("fixture: %s", words);
        sqlite3_close(db);
    }

    /// The first cell of a query.
    std::string value(const std::string& sql) const
    {
        sqlite3* db = nullptr;
        sqlite3_stmt* statement = nullptr;
        sqlite3_open(database().c_str(), &db);
        std::string out;
        if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
            if (const auto* text = sqlite3_column_text(statement, 0))
                out = reinterpret_cast<const char*>(text);
        sqlite3_finalize(statement);
        sqlite3_close(db);
        return out;
    }

    void setMapping(const std::string& rest) const { write(mappingFile(), "driver = \"sqlite\"\ncurrency = \"EUR\"\ncountry = \"FR\"\n" + rest); }

    static void write(const std::string& file, const std::string& bytes)
    {
        QFile f(QString::fromStdString(file));
        if (!f.open(QIODevice::WriteOnly) || f.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
            qFatal("fixture: cannot write");
    }

    std::unique_ptr<io::Till> till() const
    {
        auto till = io::openTill(mappingFile(), database());
        if (!till)
            qFatal("fixture: %s", model::words(till.error().message).c_str());
        return std::move(*till);
    }

private:
    QTemporaryDir m_dir;
};

inline QString inWords(const model::Text& text) { return QString::fromStdString(model::words(text)); }

/// "error sku 1001 price", one line each.
inline QStringList brief(const model::Problems& problems)
{
    QStringList lines;
    for (const auto& p : problems)
        lines << QString::fromStdString(model::severityName(p.severity) + (' ' + p.kind) + ' ' + p.ref + ' ' + p.field);
    return lines;
}
