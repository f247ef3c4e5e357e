#include "io/http_wire.h"

#include <QDateTime>
#include <QEventLoop>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <cstring>
#include <functional>

namespace io {

namespace {

/// The body of one request. Sequential, so that Qt has no way to send it a second time.
class OnceDevice : public QIODevice {
public:
    OnceDevice(const std::string& body, std::function<void()> onRead, QObject* parent) : QIODevice(parent), m_body(body), m_onRead(std::move(onRead))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_body.size(); }
    qint64 size() const override { return static_cast<qint64>(m_body.size()); }
    qint64 bytesAvailable() const override { return static_cast<qint64>(m_body.size() - m_at); }
    bool seek(qint64) override { return false; } // quietly: Qt tries to rewind after a lost connection, and must not
    /// From now on nothing of it leaves: Qt goes on reading for a while after an abort.
    void keepBack() { m_keptBack = true; }

protected:
    qint64 readData(char* to, qint64 most) override
    {
        if (m_keptBack)
            return -1;
        m_onRead();
        if (atEnd())
            return -1;
        const auto n = std::min(static_cast<std::size_t>(most), m_body.size() - m_at);
        std::memcpy(to, m_body.data() + m_at, n);
        m_at += n;
        return static_cast<qint64>(n);
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const std::string& m_body;
    std::size_t m_at = 0;
    bool m_keptBack = false;
    std::function<void()> m_onRead;
};

QNetworkRequest networkRequest(const WireRequest& request, const QSslConfiguration& tls)
{
    QNetworkRequest out(QUrl::fromEncoded(QByteArray::fromStdString(request.url), QUrl::StrictMode));
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setTransferTimeout(request.silenceMs);
    out.setDecompressedSafetyCheckThreshold(256 * 1024 * 1024); // a large menu compresses better than Qt's default suspicion allows
    out.setSslConfiguration(tls);
    for (const auto& [name, value] : request.headers)
        out.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    if (request.body) {
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        out.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qint64>(request.body->size()));
    }
    return out;
}

/// Fewer bytes than announced are no answer. (Qt drops the header when it inflates a compressed body.)
bool isShort(const QNetworkReply& reply, std::size_t received)
{
    const QVariant announced = reply.header(QNetworkRequest::ContentLengthHeader);
    return announced.isValid() && announced.toLongLong() != static_cast<qint64>(received);
}

Ending endingOf(const QNetworkReply& reply, const WireAnswer& answer)
{
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return isShort(reply, answer.body.size()) ? Ending::Lost : Ending::Answered;
    case QNetworkReply::OperationCanceledError: // the transfer time-out; our own endings are told apart by the caller
    case QNetworkReply::TimeoutError:
        return Ending::TimedOut;
    default:
        if (answer.status >= 300) // refusals carry an error of Qt's own; 307 and 308 one for the body it cannot send again
            return Ending::Answered;
        return answer.left ? Ending::Lost : Ending::Refused;
    }
}

} // namespace

struct Wire::Library {
    QNetworkAccessManager manager;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); // kept: making one reads the whole CA store
};

Wire::Wire() : m_library(std::make_unique<Library>()) {}
Wire::~Wire() = default;

WireAnswer Wire::transmit(const WireRequest& request, std::stop_token stop)
{
    WireAnswer answer;
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    std::optional<Ending> givenUp;
    std::unique_ptr<QNetworkReply> reply;

    const auto giveUp = [&](Ending why) {
        givenUp = givenUp.value_or(why);
        reply->abort();
    };
    const auto nowLeaving = [&] {
        if (!answer.left)
            deadline.start(request.totalMs);
        answer.left = true;
    };

    const QNetworkRequest prepared = networkRequest(request, m_library->tls);
    const auto verb = QByteArray::fromStdString(request.verb);
    OnceDevice* body = nullptr;
    if (request.body) {
        body = new OnceDevice(*request.body, nowLeaving, nullptr);
        reply.reset(m_library->manager.sendCustomRequest(prepared, verb, body));
        body->setParent(reply.get());
    } else {
        reply.reset(m_library->manager.sendCustomRequest(prepared, verb));
    }

    QObject::connect(reply.get(), &QNetworkReply::requestSent, &loop, [&] {
        ++answer.transmissions;
        nowLeaving();
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&deadline, &QTimer::timeout, &loop, [&] { giveUp(Ending::TimedOut); });
    deadline.start(request.connectMs);

    QTimer grace;
    grace.setSingleShot(true);
    QObject::connect(&grace, &QTimer::timeout, &loop, [&] { giveUp(Ending::Stopped); });
    const std::stop_callback onStop(stop, [&] { // runs on whichever thread asks
        QMetaObject::invokeMethod(&loop, [&] {
            if (body && answer.left)
                return grace.start(request.graceMs);
            if (body)
                body->keepBack();
            giveUp(Ending::Stopped);
        }, Qt::QueuedConnection);
    });

    if (!reply->isFinished())
        loop.exec();

    answer.transmissions = std::max(answer.transmissions, answer.left ? 1 : 0);
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->isOpen())
        answer.body = reply->readAll().toStdString();
    answer.ending = givenUp ? *givenUp : endingOf(*reply, answer);
    answer.type = reply->rawHeader("Content-Type").toStdString();
    answer.nextCursor = reply->rawHeader("X-Cursor-Next").toStdString();
    answer.serverMs = readHttpDate(reply->rawHeader("Date").toStdString());
    answer.retryAfterSeconds = readRetryAfter(reply->rawHeader("Retry-After").toStdString(), answer.serverMs);
    if (answer.ending != Ending::Answered)
        answer.cause = reply->errorString().toStdString();
    return answer;
}

std::int64_t readHttpDate(const std::string& header)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromStdString(header), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

std::int64_t readRetryAfter(const std::string& header, std::int64_t serverMs)
{
    constexpr std::int64_t day = 86'400;
    if (!header.empty() && std::all_of(header.begin(), header.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return header.size() > 9 ? day : std::min<std::int64_t>(std::stoll(header), day);
    const std::int64_t until = readHttpDate(header);
    if (until == 0 || serverMs == 0)
        return -1;
    return std::clamp<std::int64_t>((until - serverMs + 999) / 1000, 0, day);
}

} // namespace io
