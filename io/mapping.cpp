#include "io/mapping.h"

#include "io/files.h"
#include "io/till_database.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <filesystem>

namespace io {

using namespace model;

namespace {

using Names = std::vector<std::string>;

std::string listed(const Names& names)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

QString resourceOf(const std::string& name)
{
    return QStringLiteral(":/mappings/%1.toml").arg(QString::fromStdString(name));
}

} // namespace

const char* driverName(Driver driver)
{
    switch (driver) {
    case Driver::Sqlite: return "sqlite";
    case Driver::Postgresql: return "postgresql";
    case Driver::Mariadb: return "mariadb";
    case Driver::Odbc: return "odbc";
    }
    return "";
}

std::string Mapping::defaultFor(const std::string& query, const std::string& column) const
{
    const auto columns = defaults.find(query);
    if (columns == defaults.end())
        return {};
    const auto value = columns->second.find(column);
    return value == columns->second.end() ? std::string() : value->second;
}

Result<Mapping> loadMapping(const std::string& nameOrFile)
{
    const Names shipped = shippedMappings();
    if (std::find(shipped.begin(), shipped.end(), nameOrFile) != shipped.end()) {
        QFile file(resourceOf(nameOrFile));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Kind::Internal, text(TR("The shipped mapping “%1” cannot be read"), nameOrFile));
        return parseMapping(file.readAll().toStdString(), nameOrFile);
    }
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(nameOrFile, ignored))
        return fail(Kind::Configuration, text(TR("There is no mapping “%1”"), nameOrFile),
                    text(TR("Give a mapping file, or one of the shipped ones: %1."), listed(shipped)));
    const auto bytes = readWhole(nameOrFile);
    if (!bytes)
        return fail(bytes);
    return parseMapping(*bytes, std::filesystem::path(nameOrFile).filename().string());
}

std::vector<std::string> shippedMappings()
{
    Names names;
    for (const QString& file : QDir(QStringLiteral(":/mappings")).entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
        names.push_back(file.chopped(5).toStdString());
    return names;
}

} // namespace io
