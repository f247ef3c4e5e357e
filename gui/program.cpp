#include "gui/program.h"

#include "gui/assistant.h"
#include "gui/demo.h"
#include "gui/flow.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/page.h"
#include "gui/widgets/text.h"
#include "gui/window.h"
#include "gui/wording.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTimer>
#include <QTranslator>
#include <QVBoxLayout>

namespace gui {

using model::text;

namespace {

constexpr int lookAgainMs = 50;

/// Qt's own words (file dialogs, context menus), where they are installed.
void installQtWords(const char* language)
{
    static QTranslator translator;
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(QStringLiteral("qtbase_%1").arg(QLatin1String(language)), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&translator);
}

std::string languageAmong(const QStringList& arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--lang") && i + 1 < arguments.size())
            return arguments[i + 1].toStdString();
        if (arguments[i].startsWith(QLatin1String("--lang=")))
            return arguments[i].mid(7).toStdString();
    }
    return {};
}

} // namespace

StartUp readArguments(const QStringList& arguments)
{
    const std::string language = languageAmong(arguments);
    const i18n::Words words(i18n::chooseLanguage(language), rephrased);
    const auto say = [&words](const char* sentence) { return qs(words(text(sentence))); };
    installQtWords(words.code());

    QCommandLineParser parser;
    parser.setApplicationDescription(say(TR("The window of Passe-plat: sends the catalog, stock, images and customers of a till to HubRise, and retrieves customers and the catalog.")));
    const QCommandLineOption home(QStringLiteral("home"), say(TR("Folder where everything of the program lives (also PASSEPLAT_HOME).")), QStringLiteral("DIR"));
    const QCommandLineOption profile(QStringLiteral("profile"), say(TR("One profile is one point de vente and one till.")), QStringLiteral("NAME"), QStringLiteral("default"));
    const QCommandLineOption lang(QStringLiteral("lang"), say(TR("Language of the window: fr or en.")), QStringLiteral("fr|en"));
    const QCommandLineOption demo(QStringLiteral("demo"), say(TR("Opens on a HubRise and a till of its own, to try everything; nothing leaves this computer.")));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, say(TR("Shows this help.")));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")}, say(TR("Shows the version.")));
    parser.addOptions({home, profile, lang, demo, help, version});
    if (!parser.parse(arguments))
        return {std::nullopt, parser.errorText() + QLatin1Char('\n'), 64};
    if (parser.isSet(help))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(version))
        return {std::nullopt, QStringLiteral("passeplat-gui %1\n").arg(QCoreApplication::applicationVersion()), 0};
    if (!parser.positionalArguments().isEmpty())
        return {std::nullopt, qs(words(text(TR("“%1” is not an option of this program; --help lists them."), parser.positionalArguments().first().toStdString()))) + QLatin1Char('\n'), 64};
    if (!language.empty() && language != "fr" && language != "en")
        return {std::nullopt, say(TR("--lang takes fr or en.")) + QLatin1Char('\n'), 64};
    if (!io::isProfileName(parser.value(profile).toStdString()))
        return {std::nullopt, qs(words(text(TR("“%1” is not a name for a profile: letters without accents, digits, and . - _"), parser.value(profile).toStdString()))) + QLatin1Char('\n'), 64};
    return {ProgramOptions{parser.value(home).toStdString(), parser.value(profile).toStdString(), language, parser.isSet(demo)}, {}, 0};
}

Program::Program(ProgramOptions options, Outside outside) : m_options(std::move(options)), m_outside(std::move(outside)) {}

Program::~Program()
{
    m_window.reset();
    m_desk.reset();
}

void Program::speak(const std::string& language)
{
    m_words = std::make_unique<i18n::Words>(i18n::chooseLanguage(language), rephrased);
    installQtWords(m_words->code());
}

model::Done Program::start()
{
    speak(m_options.language);
    auto home = m_options.home.empty() ? io::defaultHome() : std::filesystem::absolute(m_options.home);
    if (m_options.demo) {
        auto demo = Demo::start(m_words->code());
        if (!demo)
            return model::fail(demo);
        m_demo = std::move(*demo);
        home = m_demo->home();
        m_options.profile = "default";
    }
    if (!std::filesystem::exists(home / m_options.profile / "profile.toml")) {
        io::Profile profile;
        profile.name = m_options.profile;
        profile.folder = home / m_options.profile;
        assist(std::move(profile));
        return {};
    }
    auto profile = io::loadProfile(home, m_options.profile);
    if (!profile)
        return model::fail(profile);
    openDesk(std::move(*profile));
    return {};
}

QWidget* Program::shown() const
{
    return m_window ? static_cast<QWidget*>(m_window.get()) : m_first.get();
}

void Program::assist(io::Profile profile)
{
    auto assistant = std::make_unique<Assistant>(*m_words, std::move(profile), m_outside);
    connect(assistant.get(), &Assistant::finished, this, [this](const io::Profile& made) { openDesk(made); }, Qt::QueuedConnection);
    m_first = std::move(assistant);
    showFitting(*m_first);
}

void Program::explain(const model::Error& error)
{
    auto page = std::make_unique<Page>("Passe-plat");
    auto* banner = new Banner;
    banner->show(Tone::Bad, (*m_words)(error.message), (*m_words)(error.hint));
    page->column()->addWidget(banner);
    m_first = std::move(page);
    m_first->resize(760, 320);
    m_first->show();
}

void Program::openDesk(io::Profile profile)
{
    if (m_options.language.empty() && !profile.window_language.empty())
        speak(profile.window_language);
    m_desk = std::make_unique<Desk>(*m_words, std::move(profile), m_outside);
    m_window = std::make_unique<Window>(*m_desk);
    connect(m_desk.get(), &Desk::languageChanged, this, &Program::rebuild, Qt::QueuedConnection);
    nameWindow();
    showFitting(*m_window);
    if (m_first)
        m_first.release()->deleteLater();
}

/// The language was changed: the window again, in the other one, over the same desk, so that a plan on it stays, with
/// the choices made about it. No thread may be putting words together
/// meanwhile.
void Program::rebuild()
{
    if (m_desk->jobs().isBusy() || m_desk->looks().isBusy() || m_desk->inquiries().isBusy()) {
        QTimer::singleShot(lookAgainMs, m_desk.get(), [this] { rebuild(); });
        return;
    }
    m_options.language.clear(); // the setting counts now
    *m_words = i18n::Words(i18n::chooseLanguage(m_desk->profile().window_language), rephrased);
    installQtWords(m_words->code());
    const auto geometry = m_window->saveGeometry();
    const auto page = m_window->shownPage();
    emit m_desk->rebuilding();
    m_window = std::make_unique<Window>(*m_desk);
    m_window->restoreGeometry(geometry);
    m_window->showPage(page);
    nameWindow();
    m_window->show();
}

/// Nobody should take the demonstration for the real thing.
void Program::nameWindow()
{
    m_window->setWindowTitle(m_demo ? QStringLiteral("Passe-plat – ") + qs((*m_words)(text(TR("Demonstration")))) : QStringLiteral("Passe-plat"));
}

void Program::finish()
{
    if (m_window)
        m_window->finish();
    else
        QCoreApplication::quit();
}

} // namespace gui
