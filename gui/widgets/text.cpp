#include "gui/widgets/text.h"

#include "i18n/words.h"

#include <QTextBoundaryFinder>
#include <QTextDocument>
#include <QWidget>

#include <algorithm>

namespace gui {

namespace {

constexpr QChar breakingPlace(0x200B);
constexpr qsizetype longWord = 40;
constexpr qsizetype pieceOfWord = 20;
constexpr int mostLines = 200;

/// Places to break inside `word`, between what people take for characters.
QString breakable(const QString& word)
{
    if (word.size() <= longWord)
        return word;
    QString out;
    QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, word);
    qsizetype from = 0;
    for (qsizetype at = boundaries.toNextBoundary(); at > 0; at = boundaries.toNextBoundary()) {
        if (at - from < pieceOfWord && at < word.size())
            continue;
        out += word.mid(from, at - from);
        if (at < word.size())
            out += breakingPlace;
        from = at;
    }
    return out;
}

QString breakableWords(const QString& line)
{
    if (line.size() <= longWord)
        return line;
    QStringList words = line.split(u' ');
    for (QString& word : words)
        word = breakable(word);
    return words.join(u' ');
}

std::string withoutLineBreaks(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::erase(text, '\r');
    return text;
}

/// Breaks at blanks so that no line is much longer than `most`; a long word has its own places to break already.
QString wrapped(const QString& line, qsizetype most)
{
    QString out;
    qsizetype length = 0;
    for (const QString& word : QString(line).replace(breakingPlace, u' ').split(u' ')) {
        const bool newLine = length > 0 && length + word.size() > most;
        if (!out.isEmpty())
            out += newLine ? u'\n' : u' ';
        length = newLine ? word.size() : length + word.size() + 1;
        out += word;
    }
    return out;
}

} // namespace

QString qs(const std::string& utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string ss(const QString& text)
{
    return text.toStdString();
}

QString shownLines(const std::string& foreign, std::size_t most)
{
    QString out;
    std::size_t left = most;
    int lines = 0;
    for (std::size_t from = 0; from <= foreign.size();) {
        const std::size_t end = std::min(foreign.find('\n', from), foreign.size());
        const std::size_t textEnd = end > from && foreign[end - 1] == '\r' ? end - 1 : end;
        // A character has at most four bytes: what lies behind them is cut anyway and need not be copied.
        const std::string line = i18n::Words::shown(foreign.substr(from, std::min(textEnd - from, 4 * left + 4)), left);
        const QString shown = qs(line);
        out += breakableWords(shown);
        left -= std::min(left, static_cast<std::size_t>(shown.size()) + 1);
        from = end + 1;
        if (from > foreign.size())
            break;
        if (left == 0 || ++lines == mostLines)
            return out.endsWith(u'…') ? out : out + u'…';
        out += u'\n';
    }
    return out;
}

QString buttonText(const std::string& foreign)
{
    constexpr std::size_t most = 200;
    return breakableWords(qs(i18n::Words::shown(withoutLineBreaks(foreign.substr(0, 4 * most + 4)), most))).replace(u'&', QStringLiteral("&&"));
}

QString toolTipText(const std::string& foreign)
{
    QStringList lines = shownLines(foreign, 600).split(u'\n');
    for (QString& line : lines)
        line = wrapped(line, 80);
    QString tip = lines.join(u'\n');
    // Qt decides by looking for a tag or an entity; with an invisible character inside there is neither.
    if (Qt::mightBeRichText(tip))
        tip.replace(u'<', QStringLiteral("<\u200B")).replace(u'&', QStringLiteral("&\u200B"));
    return tip;
}

void setPlainToolTip(QWidget* widget, const std::string& foreign)
{
    widget->setToolTip(toolTipText(foreign));
}

} // namespace gui
