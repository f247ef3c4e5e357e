#include "io/process.h"

#include <QProcess>

namespace io {

namespace {

QProcessEnvironment environmentWith(const std::vector<std::pair<std::string, std::string>>& more)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const auto& [name, value] : more)
        environment.insert(QString::fromStdString(name), QString::fromStdString(value));
    return environment;
}

QString local(const std::string& text) { return QString::fromLocal8Bit(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

ProcessEnd runProcess(const std::vector<std::string>& command, int timeoutMs, const std::vector<std::pair<std::string, std::string>>& environment)
{
    QStringList arguments;
    for (std::size_t i = 1; i < command.size(); ++i)
        arguments << local(command[i]);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProcessEnvironment(environmentWith(environment));
    process.start(local(command.front()), arguments, QIODevice::ReadOnly);

    ProcessEnd end;
    end.started = process.waitForStarted(timeoutMs);
    if (!end.started)
        return end;
    const bool ended = process.waitForFinished(timeoutMs);
    if (!ended) {
        process.kill();
        process.waitForFinished(1'000);
    }
    end.finished = ended && process.exitStatus() == QProcess::NormalExit;
    if (end.finished)
        end.exitCode = process.exitCode();
    end.output = process.readAll().toStdString();
    return end;
}

} // namespace io
