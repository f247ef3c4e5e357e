#include "promises.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace promise {

namespace {

/// One file for each program: programs run side by side.
QString fileOfThisProgram()
{
    QDir().mkpath(QStringLiteral(PROMISES));
    return QStringLiteral(PROMISES "/") + QFileInfo(QCoreApplication::applicationFilePath()).fileName() + QStringLiteral(".json");
}

QJsonObject records()
{
    QFile file(fileOfThisProgram());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void keep(const QJsonObject& all)
{
    QSaveFile file(fileOfThisProgram());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.commit())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

void put(const std::string& key, const QJsonObject& value)
{
    QJsonObject all = records();
    all[QString::fromStdString(key)] = value;
    keep(all);
}

} // namespace

void record(const std::string& id, const std::string& part, const std::string& figure, bool holds)
{
    put(id + " " + part, {{"id", QString::fromStdString(id)}, {"part", QString::fromStdString(part)}, {"figure", QString::fromStdString(figure)}, {"holds", holds}});
}

void notMeasured(const std::string& id, const std::string& part, const std::string& why)
{
    put(id + " " + part, {{"id", QString::fromStdString(id)}, {"part", QString::fromStdString(part)}, {"figure", QString::fromStdString(why)}, {"holds", false}, {"unmeasured", true}});
}

void add(const std::string& id, const std::string& what, long long number)
{
    const QString key = QString::fromStdString(id + " " + what);
    const auto before = records()[key].toObject()["number"].toInteger();
    put(key.toStdString(), {{"id", QString::fromStdString(id)}, {"what", QString::fromStdString(what)}, {"number", qint64(before + number)}});
}

} // namespace promise
