#pragma once
// What HubRise calls one thing: “Catalogue   Le Burger De France   1ep4g   [Copy]”.

#include "i18n/words.h"
#include "model/target.h"

#include <QWidget>

#include <string>

class QPushButton;
class QTimer;

namespace gui {

class PlainLabel;

class IdentityRow : public QWidget {
    Q_OBJECT
public:
    /// `label` is in the reader's language ("Catalogue"). `words` must outlive the row.
    IdentityRow(const i18n::Words& words, const std::string& label, QWidget* parent = nullptr);

    /// Foreign name and id. An empty id hides id and button; an empty name too shows a dash.
    void setIdentity(const std::string& name, const std::string& id);

private:
    void copy(); ///< the id exactly as HubRise gave it; the button says so for two seconds
    void sayCopy();

    const i18n::Words& m_words;
    std::string m_what;
    std::string m_exactId;
    PlainLabel* m_name;
    PlainLabel* m_id;
    QPushButton* m_copy; ///< object name "copy_button"
    QTimer* m_again;
};

/// “Le Burger De France (1ep4g)”, for people; whichever there is when one is missing.
std::string nameAndId(const model::Named& thing);

} // namespace gui
