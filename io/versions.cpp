#include "io/versions.h"

#include <QString>
#include <QSysInfo>
#include <QtGlobal>
#include <sqlite3.h>
#include <zip.h>

namespace io {

const char* programVersion() { return PASSEPLAT_VERSION; }

std::vector<std::pair<std::string, std::string>> versions()
{
    return {
        {"passeplat", programVersion()},
        {"qt", qVersion()},
        {"sqlite", sqlite3_libversion()},
        {"libzip", zip_libzip_version()},
        {"system", QSysInfo::prettyProductName().toStdString()},
        {"kernel", (QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion()).toStdString()},
        {"processor", QSysInfo::currentCpuArchitecture().toStdString()},
    };
}

} // namespace io
