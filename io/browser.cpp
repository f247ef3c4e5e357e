#include "io/browser.h"

#include <QProcess>
#include <QStandardPaths>

namespace io {

bool openInBrowser(const std::string& url)
{
#ifdef Q_OS_WIN
    return QProcess::startDetached(QStringLiteral("explorer"), {QString::fromStdString(url)});
#else
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const QString opener = QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
    return display && !opener.isEmpty() && QProcess::startDetached(opener, {QString::fromStdString(url)});
#endif
}

} // namespace io
