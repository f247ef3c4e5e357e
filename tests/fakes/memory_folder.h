#pragma once
// Where a test's files lie: in memory when there is such a place. The program waits for the disk after every step, and the disk is not what is tested.

#include <QDir>
#include <QFileInfo>

namespace fakes {

/// For QTemporaryDir: "…/passeplat-<name>-XXXXXX".
inline QString folderTemplate(const QString& name)
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/passeplat-") + name + QStringLiteral("-XXXXXX");
}

} // namespace fakes
