#include "gui/widgets/icon_shapes.h"

#include <QStringList>

namespace gui {

namespace {

/// M x y: go to. L x y: line. C x y x y x y: curve. Z: close. O x y r: circle. R x y w h r: rounded box.
/// A x y w h from sweep: arc of the ellipse in that box, degrees, counter-clockwise from three o'clock.
const char* outline(Icon which)
{
    switch (which) {
    case Icon::Connected:
        return "M 12 6.5 L 10.5 6.5 C 7.5 6.5 5.8 9 5.8 12 C 5.8 15 7.5 17.5 10.5 17.5 L 12 17.5 M 12 6.5 L 13.5 6.5 C 16.5 6.5 18.2 9 18.2 12 "
               "C 18.2 15 16.5 17.5 13.5 17.5 L 12 17.5 M 12 6.5 L 12 17.5 M 1.5 12 L 5.8 12 M 18.2 12 L 22.5 12";
    case Icon::Disconnected:
        return "M 8.5 6.5 C 5.5 6.5 4.3 9 4.3 12 C 4.3 15 5.5 17.5 8.5 17.5 Z M 15.8 6.5 C 18.5 6.5 19.7 9 19.7 12 C 19.7 15 18.5 17.5 15.8 17.5 Z "
               "M 8.5 9.8 L 11.8 9.8 M 8.5 14.2 L 11.8 14.2 M 1.5 12 L 4.3 12 M 19.7 12 L 22.5 12";
    case Icon::Warning: return "M 12 3 L 22 20.5 L 2 20.5 Z M 12 9.5 L 12 14 M 12 17.2 L 12 17.3";
    case Icon::Error:
        return "M 8 2.5 L 16 2.5 L 21.5 8 L 21.5 16 L 16 21.5 L 8 21.5 L 2.5 16 L 2.5 8 Z M 12 7 L 12 12.8 M 12 16.6 L 12 16.7";
    case Icon::Info: return "O 12 12 9.5 M 12 11.2 L 12 17 M 12 7.2 L 12 7.3";
    case Icon::Done: return "O 12 12 9.5 M 7.3 12.4 L 10.7 15.8 L 16.8 9";
    case Icon::Send: return "M 12 15.5 L 12 3 M 6.5 8.5 L 12 3 L 17.5 8.5 M 3 15 L 3 21 L 21 21 L 21 15";
    case Icon::Receive: return "M 12 3 L 12 15.5 M 6.5 10 L 12 15.5 L 17.5 10 M 3 15 L 3 21 L 21 21 L 21 15";
    case Icon::Catalog: return "R 4 2.5 16 19 2 M 8 7.5 L 16 7.5 M 8 12 L 16 12 M 8 16.5 L 12.5 16.5";
    case Icon::Stock: return "M 12 2.5 L 21 7 L 21 17 L 12 21.5 L 3 17 L 3 7 Z M 3 7 L 12 11.5 L 21 7 M 12 11.5 L 12 21.5";
    case Icon::Image: return "R 2.5 4 19 16 2 O 8 9.3 1.7 M 3 18 L 9 13.2 L 12.5 16 L 16.5 11 L 21.5 16";
    case Icon::Customers:
        return "O 9 8 4 M 1.8 20.5 C 1.8 15.8 4.7 14.5 9 14.5 C 13.3 14.5 16.2 15.8 16.2 20.5 M 16 4.2 C 18.4 4.7 19.6 6.2 19.6 8 "
               "C 19.6 9.8 18.4 11.3 16 11.8 M 18.6 14.9 C 21.2 15.7 22.2 17.6 22.2 20.5";
    case Icon::History: return "A 3 3 18 18 160 -320 M 2.8 3.8 L 3.5 9 L 8.8 8.6 M 12 7 L 12 12.2 L 15.6 14.3";
    case Icon::Options:
        return "M 2.5 5.5 L 12 5.5 O 14.5 5.5 2.4 M 17 5.5 L 21.5 5.5 M 2.5 12 L 5 12 O 7.5 12 2.4 M 10 12 L 21.5 12 M 2.5 18.5 L 12 18.5 "
               "O 14.5 18.5 2.4 M 17 18.5 L 21.5 18.5";
    case Icon::Maintenance:
        return "M 14.6 6.9 L 17.1 9.4 L 21.1 5.5 C 22.6 9.2 20.4 13.6 16.5 13.9 C 15.5 14 14.7 13.9 13.8 13.5 L 7 20.3 C 6.1 21.3 4.6 21.3 3.7 20.3 "
               "C 2.7 19.4 2.7 17.9 3.7 17 L 10.5 10.2 C 9.3 6.4 12 1.6 18.5 2.9 Z";
    case Icon::Schedule:
        return "R 3 4.5 18 17 2 M 3 10 L 21 10 M 8 2.3 L 8 6.5 M 16 2.3 L 16 6.5 M 7.6 14 L 7.7 14 M 12 14 L 12.1 14 M 16.4 14 L 16.5 14 "
               "M 7.6 17.6 L 7.7 17.6 M 12 17.6 L 12.1 17.6";
    case Icon::Copy:
        return "R 8 8 13.5 13.5 2 M 4.5 16 C 3.3 16 2.5 15.2 2.5 14 L 2.5 4.5 C 2.5 3.3 3.3 2.5 4.5 2.5 L 14 2.5 C 15.2 2.5 16 3.3 16 4.5";
    case Icon::Open:
        return "M 18.5 13.5 L 18.5 19 C 18.5 20.3 17.8 21 16.5 21 L 5 21 C 3.7 21 3 20.3 3 19 L 3 7.5 C 3 6.2 3.7 5.5 5 5.5 L 10.5 5.5 "
               "M 14.8 3 L 21 3 L 21 9.2 M 10.5 13.5 L 21 3";
    case Icon::Stop: return "O 12 12 9.5 R 8.5 8.5 7 7 0.8";
    case Icon::Resume: return "O 12 12 9.5 M 9.8 7.8 L 16.2 12 L 9.8 16.2 Z";
    case Icon::Undo: return "M 8 4 L 3 9 L 8 14 M 3 9 L 14.5 9 C 18.7 9 21 11.6 21 14.8 C 21 18 18.7 20.5 14.5 20.5 L 9 20.5";
    case Icon::Backup: return "R 2.5 3 19 5.5 1.2 M 4.3 8.5 L 4.3 19 C 4.3 20.3 5 21 6.3 21 L 17.7 21 C 19 21 19.7 20.3 19.7 19 L 19.7 8.5 M 9.5 13 L 14.5 13";
    case Icon::Search: return "O 10.5 10.5 7.5 M 16 16 L 21.5 21.5";
    case Icon::Add: return "M 12 4 L 12 20 M 4 12 L 20 12";
    case Icon::Change: return "M 3.5 20.5 L 4.6 15.6 L 15.8 4.4 C 17.7 2.5 21.5 6.3 19.6 8.2 L 8.4 19.4 Z M 13.4 6.8 L 17.2 10.6";
    case Icon::Remove: return "M 3 6 L 21 6 M 8.5 6 L 8.5 2.8 L 15.5 2.8 L 15.5 6 M 5.2 6 L 6.2 21 L 17.8 21 L 18.8 6 M 10 10.5 L 10 16.8 M 14 10.5 L 14 16.8";
    case Icon::Conflict: return "M 1.5 12 L 8.5 12 M 5 8.3 L 8.7 12 L 5 15.7 M 22.5 12 L 15.5 12 M 19 8.3 L 15.3 12 L 19 15.7 M 12 3.5 L 12 20.5";
    case Icon::Clock: return "O 12 12 9.5 M 12 6.3 L 12 12.2 L 16 14.4";
    case Icon::User: return "O 12 7.8 4.6 M 3.3 21 C 3.3 16 6.8 14.8 12 14.8 C 17.2 14.8 20.7 16 20.7 21";
    }
    return "";
}

double next(const QStringList& words, qsizetype& at)
{
    return words.at(++at).toDouble();
}

} // namespace

QPainterPath shapeOf(Icon which)
{
    QPainterPath path;
    const QStringList words = QString::fromLatin1(outline(which)).split(u' ');
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QChar verb = words.at(at).front();
        double v[6] = {};
        const int numbers = verb == u'Z' ? 0 : verb == u'M' || verb == u'L' ? 2 : verb == u'O' ? 3 : verb == u'R' ? 5 : 6;
        for (int i = 0; i < numbers; ++i)
            v[i] = next(words, at);
        switch (verb.unicode()) {
        case 'M': path.moveTo(v[0], v[1]); break;
        case 'L': path.lineTo(v[0], v[1]); break;
        case 'C': path.cubicTo(v[0], v[1], v[2], v[3], v[4], v[5]); break;
        case 'Z': path.closeSubpath(); break;
        case 'O': path.addEllipse(QPointF(v[0], v[1]), v[2], v[2]); break;
        case 'R': path.addRoundedRect(v[0], v[1], v[2], v[3], v[4], v[4]); break;
        default: path.arcMoveTo(v[0], v[1], v[2], v[3], v[4]); path.arcTo(v[0], v[1], v[2], v[3], v[4], v[5]);
        }
    }
    return path;
}

} // namespace gui
