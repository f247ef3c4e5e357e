#include "io/lock.h"

#include "io/clock.h"
#include "io/descriptor.h"
#include "io/files.h"
#include "io/site.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <sstream>
#include <system_error>
#include <vector>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Kind;

auto cannotLock(const fs::path& file, int code)
{
    return model::fail(Kind::CannotWrite, model::text(TR("Cannot lock “%1”: %2."), file.string(), std::generic_category().message(code)),
                       model::text(TR("Check the rights of the folder.")));
}

/// The lock is on the open file; somebody may have removed its name meanwhile, and then a second process would lock another file.
bool stillNamed(int fd, const fs::path& file)
{
    struct stat opened {}, named {};
    return ::fstat(fd, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

/// Stands beside the lock for those who only ask: of a flock the kernel tells nothing, and trying it would, for that moment, keep a run from it. This one, too, is
/// of the open file and ends with it; a network file system asks its server. Far behind the text: some let nobody read what is locked.
struct flock markOfHolding()
{
    struct flock mark {};
    mark.l_type = F_WRLCK;
    mark.l_whence = SEEK_SET;
    mark.l_start = 1 << 20;
    mark.l_len = 1;
    return mark;
}

/// Where the kernel cannot tell, nobody is said to hold it: the lock itself still refuses a second run.
bool isHeld(const fs::path& file)
{
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    auto mark = markOfHolding();
    return fd && ::fcntl(fd.get(), F_OFD_GETLK, &mark) == 0 && mark.l_type != F_UNLCK;
}

/// Who holds it: the lines pid, holder, since (ms).
std::vector<std::string> holderLines(const fs::path& file)
{
    std::vector<std::string> lines;
    std::istringstream text(readWhole(file).value_or(""));
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    return lines;
}

auto busy(const fs::path& file, const Clock& clock)
{
    // The holder writes its name just after it got the lock: give it a moment.
    auto lines = holderLines(file);
    for (int tries = 0; lines.size() < 3 && tries < 20; ++tries) {
        clock.sleepMs(10, {});
        lines = holderLines(file);
    }
    const auto hint = model::text(TR("Wait until it has finished, then start again."));
    if (lines.size() < 3)
        return model::fail(Kind::Busy, model::text(TR("Another run is working on this profile.")), hint);
    std::int64_t since = 0;
    std::from_chars(lines[2].data(), lines[2].data() + lines[2].size(), since);
    return model::fail(Kind::Busy, model::text(TR("Another run is working on this profile: %1, since %2 (process %3)."), lines[1], localHourMinute(since), lines[0]), hint);
}

} // namespace

model::Result<Lock> Lock::acquire(const fs::path& file, const std::string& holder, const Clock& clock)
{
    if (const auto folder = makeFolder(file.parent_path()); !folder)
        return model::fail(folder);
    for (;;) {
        if (const int failure = reach(Site::Lock, file.native()); failure != 0)
            return cannotLock(file, failure);
        Descriptor fd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        if (!fd)
            return cannotLock(file, errno);
        if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK)
                return busy(file, clock);
            return cannotLock(file, errno);
        }
        if (!stillNamed(fd.get(), file))
            continue;
        // For what others are told only: on a file system without such marks, or when the disk is full, the lock holds all the same.
        auto mark = markOfHolding();
        if (::fcntl(fd.get(), F_OFD_SETLK, &mark) != 0)
            errno = 0;
        const auto who = std::to_string(::getpid()) + "\n" + holder + "\n" + std::to_string(clock.nowMs()) + "\n";
        if (::ftruncate(fd.get(), 0) != 0 || !writeAll(fd.get(), who, file))
            errno = 0;
        return Lock(fd.release());
    }
}

std::optional<std::string> Lock::holderOf(const fs::path& file)
{
    if (!isHeld(file))
        return std::nullopt;
    const auto lines = holderLines(file);
    return lines.size() < 3 ? "…" : lines[1];
}

Lock::Lock(Lock&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

Lock& Lock::operator=(Lock&& other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

Lock::~Lock()
{
    if (m_fd < 0)
        return;
    // So that the next holder is not taken for this one before it has written its name.
    if (::ftruncate(m_fd, 0) != 0)
        errno = 0;
    ::close(m_fd);
}

} // namespace io
