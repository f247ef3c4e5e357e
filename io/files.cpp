#include "io/files.h"

#include "io/descriptor.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <system_error>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Kind;

std::string reason(int code) { return std::generic_category().message(code); }

auto cannotWrite(const fs::path& file, int code)
{
    return model::fail(Kind::CannotWrite, model::text(TR("Cannot write “%1”: %2."), file.string(), reason(code)),
                       model::text(TR("Check the free space and the rights of the folder.")));
}

/// The rename itself is only durable once the folder is on the disk. Some file systems have no fsync for folders (EINVAL).
bool syncFolder(const fs::path& folder)
{
    const Descriptor fd(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return fd && (::fsync(fd.get()) == 0 || errno == EINVAL);
}

bool writeAndSync(const fs::path& file, std::string_view bytes, mode_t mode)
{
    const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    return fd && writeAll(fd.get(), bytes) && ::fsync(fd.get()) == 0;
}

std::string hashHex(std::string_view bytes, QCryptographicHash::Algorithm algorithm)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view, algorithm).toHex().toStdString();
}

} // namespace

model::Done makeFolder(const fs::path& folder)
{
    std::error_code ignored;
    if (folder.empty() || fs::is_directory(folder, ignored))
        return {};
    if (folder.has_parent_path() && folder.parent_path() != folder)
        if (const auto parent = makeFolder(folder.parent_path()); !parent)
            return parent;
    // EEXIST: a trailing slash, or another process was quicker.
    if (::mkdir(folder.c_str(), 0700) != 0 && !(errno == EEXIST && fs::is_directory(folder, ignored)))
        return cannotWrite(folder, errno);
    return {};
}

model::Done writeWhole(const fs::path& file, std::string_view bytes, bool privateFile)
{
    fs::path temporary = file;
    temporary.concat(".").concat(randomId().substr(0, 12)).concat(unfinishedSuffix);
    if (!writeAndSync(temporary, bytes, privateFile ? 0600 : 0666) || ::rename(temporary.c_str(), file.c_str()) != 0) {
        const int code = errno;
        ::unlink(temporary.c_str());
        return cannotWrite(file, code);
    }
    if (!syncFolder(file.parent_path()))
        return cannotWrite(file.parent_path(), errno);
    return {};
}

model::Result<std::string> readWhole(const fs::path& file)
{
    const auto unreadable = [&](int code) {
        return model::fail(Kind::Configuration, model::text(TR("Cannot read “%1”: %2."), file.string(), reason(code)),
                           model::text(TR("Check that the file exists and that you may read it.")));
    };
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd)
        return unreadable(errno);
    std::string bytes;
    std::array<char, 1 << 16> chunk;
    for (;;) {
        const auto got = ::read(fd.get(), chunk.data(), chunk.size());
        if (got == 0)
            return bytes;
        if (got < 0 && errno != EINTR)
            return unreadable(errno);
        if (got > 0)
            bytes.append(chunk.data(), static_cast<std::size_t>(got));
    }
}

std::string sha256Hex(std::string_view bytes) { return hashHex(bytes, QCryptographicHash::Sha256); }
std::string md5Hex(std::string_view bytes) { return hashHex(bytes, QCryptographicHash::Md5); }

std::string randomId()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex().toStdString();
}

} // namespace io
