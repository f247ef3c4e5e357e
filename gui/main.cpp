// passeplat-gui: the window.

#include "gui/program.h"
#include "gui/widgets/style.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("passeplat-gui"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PASSEPLAT_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Passe-plat"));
    const auto asked = gui::readArguments(QCoreApplication::arguments());
    if (!asked.options) {
        std::fputs(qPrintable(asked.message), asked.exitCode == 0 ? stdout : stderr);
        return asked.exitCode;
    }
    gui::applyStyle(application);
    gui::Program program(*asked.options, gui::Outside::real());
    if (const auto started = program.start(); !started)
        program.explain(started.error());
    return application.exec();
}
