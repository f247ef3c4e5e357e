#include "tests/fakes/crash_vfs.h"

#include <sqlite3.h>

#include <mutex>
#include <new>

namespace fakes {

namespace {

std::recursive_mutex asking;
CrashVfs::Watch watching;
sqlite3_vfs* system = nullptr;
sqlite3_syscall_ptr systemOpensFolder = nullptr;

int ask(const FileOp& op)
{
    const std::lock_guard lock(asking);
    return watching && !op.path.empty() ? watching(op) : SQLITE_OK;
}

/// The system's own file lies behind it in the same piece of memory.
struct Listened {
    sqlite3_file base{};
    std::string path; ///< empty: a file of SQLite's own that nobody misses
};

constexpr std::size_t ownSize = (sizeof(Listened) + 15) / 16 * 16;

Listened& own(sqlite3_file* file) { return *reinterpret_cast<Listened*>(file); }
sqlite3_file* inner(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + ownSize); }
const sqlite3_io_methods& methods(sqlite3_file* file) { return *inner(file)->pMethods; }

int closeFile(sqlite3_file* file)
{
    const int code = methods(file).xClose(inner(file));
    own(file).~Listened();
    return code;
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    const int code = ask({FileOp::Write, own(file).path, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size)), {}, at});
    return code == SQLITE_OK ? methods(file).xWrite(inner(file), bytes, size, at) : code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    const int code = ask({FileOp::Truncate, own(file).path, {}, {}, size});
    return code == SQLITE_OK ? methods(file).xTruncate(inner(file), size) : code;
}

int syncFile(sqlite3_file* file, int flags)
{
    const int code = ask({FileOp::Sync, own(file).path});
    return code == SQLITE_OK ? methods(file).xSync(inner(file), flags) : code;
}

int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 at) { return methods(file).xRead(inner(file), to, size, at); }
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) { return methods(file).xFileSize(inner(file), size); }
int lockFile(sqlite3_file* file, int level) { return methods(file).xLock(inner(file), level); }
int unlockFile(sqlite3_file* file, int level) { return methods(file).xUnlock(inner(file), level); }
int isReserved(sqlite3_file* file, int* yes) { return methods(file).xCheckReservedLock(inner(file), yes); }
int controlFile(sqlite3_file* file, int what, void* argument) { return methods(file).xFileControl(inner(file), what, argument); }
int sectorOfFile(sqlite3_file* file) { return methods(file).xSectorSize(inner(file)); }
int traitsOfFile(sqlite3_file* file) { return methods(file).xDeviceCharacteristics(inner(file)); }

/// Version 1: without memory maps, which no one could listen to.
const sqlite3_io_methods listening = {1, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOfFile, lockFile, unlockFile, isReserved, controlFile,
                                      sectorOfFile, traitsOfFile, {}, {}, {}, {}, {}, {}};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr;
    const std::string path = name ? name : "";
    if (flags & (SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_DB))
        if (const int code = ask({FileOp::Create, path}); code != SQLITE_OK)
            return code;
    new (file) Listened{{}, path};
    const int code = system->xOpen(system, name, inner(file), flags, outFlags);
    if (inner(file)->pMethods)
        file->pMethods = &listening;
    else
        own(file).~Listened();
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    const int code = ask({FileOp::Remove, name});
    return code == SQLITE_OK ? system->xDelete(system, name, syncFolder) : code;
}

/// SQLite opens a folder for one purpose only: to sync it.
int openFolder(const char* file, int* descriptor)
{
    (void)ask({FileOp::SyncFolder, std::filesystem::path(file).parent_path().string()});
    return reinterpret_cast<int (*)(const char*, int*)>(systemOpensFolder)(file, descriptor);
}

sqlite3_vfs listeningVfs;

} // namespace

CrashVfs::CrashVfs(Watch watch)
{
    system = sqlite3_vfs_find("unix");
    systemOpensFolder = system->xGetSystemCall(system, "openDirectory");
    system->xSetSystemCall(system, "openDirectory", reinterpret_cast<sqlite3_syscall_ptr>(openFolder));
    watching = std::move(watch);
    listeningVfs = *system;
    listeningVfs.zName = "listening";
    listeningVfs.szOsFile += static_cast<int>(ownSize);
    listeningVfs.xOpen = openFile;
    listeningVfs.xDelete = deleteFile;
    sqlite3_vfs_register(&listeningVfs, 1);
}

CrashVfs::~CrashVfs()
{
    sqlite3_vfs_unregister(&listeningVfs);
    sqlite3_vfs_register(system, 1);
    system->xSetSystemCall(system, "openDirectory", nullptr);
    watching = nullptr;
}

} // namespace fakes
