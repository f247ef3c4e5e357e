// What the tests of the plan in the window have in common: a window with a plan on the screen, and what that shows.
#pragma once

#include "gui/widgets/change_tree.h"
#include "window_fixture.h"

#include <QCheckBox>

#include <memory>
#include <string>

class PlanOnScreen {
protected:
    /// The window, and the plan of this operation.
    void openOn(engine::Operation operation, engine::Options options = {})
    {
        m->open();
        m->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m->window(), patience));
        m->go(QStringLiteral("exchange"));
        plan(operation, std::move(options));
    }
    /// Waits until the plan is there and all about it is known.
    void plan(engine::Operation operation, engine::Options options = {})
    {
        m->flow().start(operation, std::move(options));
        QVERIFY(m->settle());
        QTRY_VERIFY_WITH_TIMEOUT(m->isShown(QStringLiteral("effect_button")) || m->isShown(QStringLiteral("ok_button")) || m->isShown(QStringLiteral("back_button")), 60'000);
        QVERIFY(m->rests());
    }
    void tickAll()
    {
        for (auto* box : m->window().findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^tick_"))))
            if (box->isVisible() && !box->isChecked())
                m->press(box->objectName());
    }
    gui::ChangeTree* tree(const char* name = "plan_changes") const { return m->find<gui::ChangeTree>(QString::fromLatin1(name)); }
    QAbstractButton* effect() const { return m->find<QAbstractButton>(QStringLiteral("effect_button")); }
    bool effectEnabled() const { return effect() && effect()->isEnabled(); }
    QString reason() const
    {
        auto* label = m->find<QLabel>(QStringLiteral("effect_reason"));
        return label ? label->text() : QString();
    }
    static std::string textOf(const nlohmann::json& thing, const char* field)
    {
        return thing.contains(field) && thing[field].is_string() ? thing[field].get<std::string>() : std::string();
    }

    std::unique_ptr<WindowFixture> m;
};
