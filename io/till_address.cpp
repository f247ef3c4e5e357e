#include "io/till_address.h"

#include "io/files.h"
#include "io/till_values.h"

#include <QSqlDatabase>
#include <QUrl>
#include <QUrlQuery>

#include <filesystem>

namespace io {

using namespace model;

namespace {

// A server that stops answering must not hang the run: somewhat longer than the longest query, which the server ends by itself.
constexpr const char* postgresqlOptions = "connect_timeout=3;keepalives_idle=10;keepalives_interval=5;keepalives_count=3;tcp_user_timeout=30000";
constexpr const char* mariadbOptions = "MYSQL_OPT_CONNECT_TIMEOUT=3;MYSQL_OPT_READ_TIMEOUT=70;MYSQL_OPT_WRITE_TIMEOUT=70;CLIENT_FOUND_ROWS=1";

const char* qtDriver(Driver driver)
{
    switch (driver) {
    case Driver::Sqlite: return "QSQLITE";
    case Driver::Postgresql: return "QPSQL";
    case Driver::Mariadb: return "QMYSQL";
    case Driver::Odbc: return "QODBC";
    }
    return "";
}

std::string environmentPassword() { return qEnvironmentVariable("PASSEPLAT_TILL_PASSWORD").toStdString(); }

Done checkFile(const std::string& database)
{
    std::error_code error;
    const auto status = std::filesystem::status(database, error);
    const Text hint = text(TR("Check the database's path in the profile; on a network share, see that it is connected."));
    if (database.empty() || !std::filesystem::exists(status))
        return fail(Kind::TillData, text(TR("The till's database “%1” is not there"), database), hint);
    if (!std::filesystem::is_regular_file(status))
        return fail(Kind::TillData, text(TR("“%1” is not a database file"), database), hint);
    if (std::filesystem::file_size(database, error) == 0 && !error)
        return fail(Kind::TillData, text(TR("The till's database “%1” is empty (0 bytes)"), database), text(TR("Put the till's real database there, or correct the path in the profile.")));
    return {};
}

Result<TillAddress> sqliteAddress(const TillSource& source, TillConnection::Access access)
{
    if (const Done done = checkFile(source.database); !done)
        return fail(done);
    TillAddress address{"QSQLITE", source.database, "", "", "", -1, ""};
    address.options = "QSQLITE_BUSY_TIMEOUT=" + std::to_string(source.limits.busy.count());
    if (access == TillConnection::Access::Read)
        address.options += ";QSQLITE_OPEN_READONLY";
    return address;
}

Result<std::string> passwordOf(const QUrlQuery& query)
{
    const QString file = query.queryItemValue(QStringLiteral("password_file"), QUrl::FullyDecoded);
    if (file.isEmpty())
        return environmentPassword();
    const auto content = readWhole(file.toStdString());
    if (!content)
        return fail(content);
    return content->substr(0, content->find_first_of("\r\n"));
}

/// A parameter that nobody reads would be a wish ("sslmode=require") that is not met.
Done checkParameters(const QUrlQuery& query)
{
    for (const auto& [name, value] : query.queryItems())
        if (name != QStringLiteral("password_file"))
            return fail(Kind::Configuration, text(TR("The database's address has the unknown parameter “%1”"), name.toStdString()),
                        text(TR("Only password_file is known there. PostgreSQL takes the rest from its own environment variables: PGSSLMODE, for example.")));
    return {};
}

Result<TillAddress> serverAddress(const TillSource& source)
{
    const QUrl url(QString::fromStdString(source.database), QUrl::StrictMode);
    const std::string scheme = url.scheme().toStdString();
    const bool postgresql = source.mapping.driver == Driver::Postgresql;
    const Text example = text(TR("Write it as in %1."), postgresql ? "postgresql://user@host:5432/database" : "mariadb://user@host:3306/database");
    const bool fits = postgresql ? scheme == "postgresql" || scheme == "postgres" : scheme == "mariadb" || scheme == "mysql";
    if (!url.isValid() || !fits || url.path().size() < 2 || url.hasFragment())
        return fail(Kind::Configuration, text(TR("The database's address does not fit the driver %1 of the mapping"), driverName(source.mapping.driver)), example);
    if (!url.password().isEmpty())
        return fail(Kind::Configuration, text(TR("The database's address holds a password")), text(TR("Put it into the environment variable PASSEPLAT_TILL_PASSWORD, or into a file named in ?password_file=…")));
    if (const Done done = checkParameters(QUrlQuery(url)); !done)
        return fail(done);
    auto password = passwordOf(QUrlQuery(url));
    if (!password)
        return fail(password);
    return TillAddress{qtDriver(source.mapping.driver), url.path().mid(1).toStdString(), url.host().toStdString(), url.userName().toStdString(), std::move(*password), url.port(),
                       postgresql ? postgresqlOptions : mariadbOptions};
}

Result<TillAddress> odbcAddress(const TillSource& source, TillConnection::Access access)
{
    if (source.database.empty())
        return fail(Kind::Configuration, text(TR("The ODBC connection string is missing")), text(TR("Write, for example: DRIVER={HFSQL};SERVER=till;DATABASE=shop;UID=reader")));
    TillAddress address{"QODBC", source.database, "", "", "", -1, "SQL_ATTR_LOGIN_TIMEOUT=3"};
    if (lowerCase(source.database).find("pwd=") == std::string::npos)
        address.password = environmentPassword();
    if (access == TillConnection::Access::Read)
        address.options += ";SQL_ATTR_ACCESS_MODE=SQL_MODE_READ_ONLY";
    return address;
}

} // namespace

Result<TillAddress> tillAddress(const TillSource& source, TillConnection::Access access)
{
    switch (source.mapping.driver) {
    case Driver::Sqlite: return sqliteAddress(source, access);
    case Driver::Odbc: return odbcAddress(source, access);
    case Driver::Postgresql:
    case Driver::Mariadb: break;
    }
    return serverAddress(source);
}

Done checkDriver(const Mapping& mapping)
{
    const char* driver = qtDriver(mapping.driver);
    if (QSqlDatabase::isDriverAvailable(QString::fromLatin1(driver)))
        return {};
    return fail(Kind::Configuration, text(TR("The driver %1 of the mapping %2 is not installed"), driverName(mapping.driver), mapping.id),
                text(TR("Install Qt's database plugin %1 (on Debian the package libqt6sql6-…)."), driver));
}

std::string databaseFolder(const TillSource& source)
{
    if (source.mapping.driver != Driver::Sqlite)
        return {};
    const auto folder = std::filesystem::path(source.database).parent_path();
    return folder.empty() ? "." : folder.string();
}

} // namespace io
