// passeplat-gui: the window.

#include "gui/program.h"
#include "gui/signals.h"
#include "gui/widgets/style.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

namespace {

/// Help and version need no display.
bool onlyAsks(int argc, char* argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char* word) {
        return !std::strcmp(word, "--help") || !std::strcmp(word, "-h") || !std::strcmp(word, "--version") || !std::strcmp(word, "-v");
    });
}

std::unique_ptr<QCoreApplication> application(int& argc, char* argv[])
{
    if (onlyAsks(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    auto whole = std::make_unique<QApplication>(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Passe-plat"));
    QGuiApplication::setDesktopFileName(QStringLiteral("passeplat-gui"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/packaging/passeplat-gui.png")));
    gui::applyStyle(*whole);
    return whole;
}

} // namespace

int main(int argc, char* argv[])
{
    gui::Signals::block(); // before any thread starts: all inherit it
    const auto app = application(argc, argv);
    gui::Signals endings;
    QCoreApplication::setApplicationName(QStringLiteral("passeplat-gui"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PASSEPLAT_VERSION));
    const auto asked = gui::readArguments(QCoreApplication::arguments());
    if (!asked.options) {
        std::fputs(qPrintable(asked.message), asked.exitCode == 0 ? stdout : stderr);
        return asked.exitCode;
    }
    gui::Program program(*asked.options, gui::Outside::real());
    QObject::connect(&endings, &gui::Signals::asked, &program, &gui::Program::finish);
    if (const auto started = program.start(); !started)
        program.explain(started.error());
    return QCoreApplication::exec();
}
