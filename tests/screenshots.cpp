// Pictures of every page, from the demonstration's data: scripts/screenshots. Not a test: it shows what a person sees.
//   passeplat-screenshots FOLDER fr|en [SCALE]     SCALE: of the font, 1 unless given

#include "fakes/bad_network.h"
#include "gui/assistant.h"
#include "gui/widgets/style.h"
#include "window_fixture.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace {

class Photographer {
public:
    Photographer(QString folder, QString language) : m_folder(std::move(folder)), m_language(std::move(language)) {}

    void take(QWidget* window, const QString& name)
    {
        // Lists fill from the reading threads; a picture of "reading…" is none.
        QTest::qWait(700);
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_language);
        if (!window->grab().save(file))
            qFatal("cannot write %s", qPrintable(file));
        std::printf("%s\n", qPrintable(file));
    }
    std::string language() const { return m_language.toStdString(); }

private:
    QString m_folder, m_language;
};

void pictureFirstRun(Photographer& photographer)
{
    QTemporaryDir home;
    const i18n::Words words(i18n::chooseLanguage(photographer.language()));
    io::Profile profile;
    profile.folder = home.filePath(QStringLiteral("default")).toStdString();
    gui::Assistant assistant(words, profile, gui::Outside::real());
    assistant.resize(1024, 768);
    assistant.show();
    photographer.take(&assistant, QStringLiteral("assistant"));
}

void pictureConnecting(Photographer& photographer)
{
    WindowFixture w;
    w.sample("kezia");
    w.init();
    w.open(photographer.language());
    photographer.take(&w.window(), QStringLiteral("connection-none"));
    w.press(QStringLiteral("connect_button"));
    photographer.take(&w.window(), QStringLiteral("connection-code"));
    w.type(QStringLiteral("code_edit"), QStringLiteral("0123456789abcdef0123456789abcdef"));
    w.press(QStringLiteral("validate_button"));
    photographer.take(&w.window(), QStringLiteral("connection-refused"));
}

void picturePages(Photographer& photographer)
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    w.open(photographer.language());
    w.go(QStringLiteral("connection"));
    photographer.take(&w.window(), QStringLiteral("connection"));
    w.go(QStringLiteral("exchange"));
    photographer.take(&w.window(), QStringLiteral("exchange-first"));

    w.flow().start(engine::Operation::PushCatalog);
    w.settle();
    photographer.take(&w.window(), QStringLiteral("plan-first-replacement"));
    w.type(QStringLiteral("name_edit"), QStringLiteral("Carte Lyon 1er"));
    w.press(QStringLiteral("tick_0")); // a discount that the till cannot send
    photographer.take(&w.window(), QStringLiteral("plan-agreed"));
    w.press(QStringLiteral("effect_button"));
    w.settle();
    photographer.take(&w.window(), QStringLiteral("result-catalog"));
    w.flow().dismiss();

    w.flow().start(engine::Operation::PushCustomers);
    w.settle();
    photographer.take(&w.window(), QStringLiteral("plan-customers"));
    w.fault({{"method", "POST"}, {"path", "/v1/customer_lists"}, {"delay_ms", 250}, {"count", -1}});
    w.press(QStringLiteral("effect_button"));
    QTest::qWait(4'000);
    photographer.take(&w.window(), QStringLiteral("progress"));
    w.hubrise.control("DELETE", "/fault");
    w.settle();
    photographer.take(&w.window(), QStringLiteral("result-customers"));
    w.flow().dismiss();

    w.sql("UPDATE CLIENT SET PORTABLE = '06 11 22 33 44' WHERE IDCLI IN (2022, 2023)");
    w.go(QStringLiteral("exchange"));
    photographer.take(&w.window(), QStringLiteral("exchange"));
    w.flow().start(engine::Operation::PushCatalog);
    w.settle();
    photographer.take(&w.window(), QStringLiteral("plan-nothing"));
    w.flow().dismiss();

    for (const char* page : {"history", "schedule", "options", "maintenance"}) {
        w.go(QLatin1String(page));
        photographer.take(&w.window(), QLatin1String(page));
    }
}

void pictureTrouble(Photographer& photographer)
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    w.open(photographer.language());
    w.hubrise.control("POST", "/tokens", {{"all", true}, {"action", "revoke"}});
    w.flow().start(engine::Operation::PushCatalog);
    w.settle();
    photographer.take(&w.window(), QStringLiteral("plan-failed"));
    w.flow().dismiss();
    w.go(QStringLiteral("connection"));
    photographer.take(&w.window(), QStringLiteral("connection-dead"));
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("passeplat-screenshots FOLDER fr|en [SCALE]\n", stderr);
        return 64;
    }
    QDir().mkpath(arguments[1]);
    QFont font = QApplication::font();
    font.setPointSizeF(10.5 * (arguments.size() > 3 ? arguments[3].toDouble() : 1.0));
    QApplication::setFont(font);
    gui::applyStyle(application);
    Photographer photographer(arguments[1], arguments[2]);
    pictureFirstRun(photographer);
    pictureConnecting(photographer);
    picturePages(photographer);
    pictureTrouble(photographer);
    return 0;
}
