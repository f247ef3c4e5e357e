#include "io/secrets.h"

#include "io/files.h"
#include "io/secrets_keychain.h"

#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Done;
using model::Kind;
using model::Result;

class FileSecrets final : public Secrets {
public:
    explicit FileSecrets(fs::path folder) : m_file(std::move(folder) / "secret") {}

    Result<std::optional<std::string>> token() const override
    {
        struct stat info {};
        if (::stat(m_file.c_str(), &info) != 0 && errno == ENOENT)
            return std::nullopt;
        if ((info.st_mode & 077) != 0)
            return model::fail(Kind::Configuration, model::text(TR("Other users of this machine can read “%1”, which holds the access to HubRise."), m_file.string()),
                               model::text(TR("Run: chmod 600 %1. If others use this machine, disconnect and connect again as well."), m_file.string()));
        auto text = readWhole(m_file);
        if (!text)
            return model::fail(text);
        // An editor or `echo` leaves a line end.
        text->erase(text->find_last_not_of(" \t\r\n") + 1);
        if (text->empty())
            return std::nullopt;
        return *std::move(text);
    }

    Done store(const std::string& token) override
    {
        if (const auto folder = makeFolder(m_file.parent_path()); !folder)
            return folder;
        return writeWhole(m_file, token);
    }

    Done forget() override
    {
        if (!removeFile(m_file))
            return model::fail(Kind::CannotWrite, model::text(TR("Cannot delete “%1”: %2."), m_file.string(), std::generic_category().message(errno)),
                               model::text(TR("Delete the file by hand: it holds the access to HubRise.")));
        return {};
    }

    model::Text where() const override { return model::text(TR("file secret (readable by its owner only)")); }

private:
    fs::path m_file;
};

} // namespace

std::unique_ptr<Secrets> openSecrets(SecretStore kind, const fs::path& folder, const std::string& profile)
{
    if (kind == SecretStore::Keychain)
        return openKeychain(folder, profile);
    return std::make_unique<FileSecrets>(folder);
}

} // namespace io
