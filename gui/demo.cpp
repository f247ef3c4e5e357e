#include "gui/demo.h"

#include "io/profile.h"
#include "samples/sandbox/server.h"
#include "sync/schedule.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace gui {

namespace fs = std::filesystem;
using model::Done;
using model::Kind;
using model::text;

struct Demo::Parts {
    QTemporaryDir folder{QDir::tempPath() + QStringLiteral("/passe-plat-demo-XXXXXX")}; // for this user only
    io::Profile profile;
    std::unique_ptr<sandbox::Server> hubrise; // after the folder: it ends first

    fs::path path(const char* name) const { return fs::path(folder.path().toStdString()) / name; }
    Done fill(const std::string& language);
    Done makeSecret() const;
    Done makeTill() const;
    Done startHubRise(const std::string& language);
    ~Parts();
};

namespace {

constexpr const char* sampleTill = ":/demo/till.sql";

tl::unexpected<model::Error> cannotStart(Kind kind, const std::string& why)
{
    return model::fail(kind, text(TR("The demonstration cannot start: %1"), why),
                       text(TR("See that there is room in the folder for temporary files (%1), then start again."), QDir::tempPath().toStdString()));
}

} // namespace

Demo::Parts::~Parts()
{
    if (!hubrise) // never got so far
        return;
    // A trainee may have set up a daily run: it would start every night for a folder that is gone.
    if (const auto schedule = engine::readSchedule(profile); schedule && schedule->installed)
        engine::removeSchedule(profile);
}

Done Demo::Parts::fill(const std::string& language)
{
    if (!folder.isValid())
        return cannotStart(Kind::CannotWrite, folder.errorString().toStdString());
    profile.folder = path("home") / profile.name;
    profile.client_id = sandbox::Options().clientId;
    profile.client_secret_file = path("client-secret.txt").string();
    profile.device_id = "demo";
    profile.mapping = "kezia";
    profile.database = path("till.db").string();
    for (const auto& step : {makeSecret(), makeTill(), startHubRise(language)})
        if (!step)
            return step;
    return io::saveProfile(profile);
}

Done Demo::Parts::makeSecret() const
{
    QFile file(QString::fromStdString(profile.client_secret_file));
    const auto secret = QByteArray::fromStdString(sandbox::Options().clientSecret);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(secret) == secret.size() && file.flush();
    return written ? Done() : Done(cannotStart(Kind::CannotWrite, file.errorString().toStdString()));
}

Done Demo::Parts::makeTill() const
{
    QFile sample{QLatin1String(sampleTill)};
    if (!sample.open(QIODevice::ReadOnly))
        return cannotStart(Kind::Internal, sample.errorString().toStdString());
    const QByteArray statements = sample.readAll();
    sqlite3* opened = nullptr;
    const bool open = sqlite3_open(profile.database.c_str(), &opened) == SQLITE_OK;
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> till(opened, sqlite3_close);
    if (!open || sqlite3_exec(opened, statements.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return cannotStart(Kind::CannotWrite, sqlite3_errmsg(opened));
    return {};
}

Done Demo::Parts::startHubRise(const std::string& language)
{
    sandbox::Options options;
    options.language = language;
    // A secret in the environment, meant for the real HubRise, comes before the profile's: this HubRise takes what the program will say.
    const auto secret = io::clientSecret(profile);
    if (!secret)
        return model::fail(secret);
    options.clientSecret = *secret;
    hubrise = std::make_unique<sandbox::Server>(std::move(options));
    if (const auto port = hubrise->start(); !port)
        return cannotStart(Kind::Temporary, port.error());
    profile.api_url = hubrise->apiUrl();
    profile.oauth_url = hubrise->oauthUrl();
    return {};
}

model::Result<std::unique_ptr<Demo>> Demo::start(const std::string& language)
{
    auto parts = std::make_unique<Parts>();
    if (const auto filled = parts->fill(language); !filled)
        return model::fail(filled);
    return std::unique_ptr<Demo>(new Demo(std::move(parts)));
}

Demo::Demo(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Demo::~Demo() = default;

fs::path Demo::home() const { return m_parts->profile.folder.parent_path(); }

fs::path Demo::database() const { return m_parts->profile.database; }

std::string Demo::pageUrl() const { return m_parts->hubrise->pageUrl(); }

std::string Demo::controlUrl() const { return pageUrl() + "_control"; }

} // namespace gui
