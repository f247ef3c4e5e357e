<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name></name>
    <message id="%n more problem(s) not listed here" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="The query “%1” finds %n row(s)" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="This machine's clock is %n second(s) ahead of HubRise's." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="This machine's clock is %n second(s) behind HubRise's." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n backup file(s) in “%1” cannot be put back by this program without the state database." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n backup(s) can be put back." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Nothing of the catalog can be sent: the till's articles hold %n error(s). The first: %1" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="Somebody else changed the catalog “%1” in HubRise since the last push: %n change(s) would be lost." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n item(s) out of %1 would disappear from HubRise, because the till no longer has or publishes them." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n variant(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n option list(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n deal(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n discount(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n charge(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise holds %n image(s) that this till's mapping cannot send." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n customer(s) will be created; HubRise has no way to delete one again." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="The till's articles hold %n error(s); nothing was sent. The first: %1" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="The till gave no customer, and %n were there before; nothing was sent." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n customers of HubRise have this e-mail or phone" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n customer(s) differ on both sides. Keep the till's card (t), HubRise's (h), or leave them (Enter)?" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="… and %n more (-v shows all)" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="HubRise would lose %n thing(s):" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="+ %n new" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="~ %n changed" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="- %n removed" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="= %n unchanged" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="? %n in conflict" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="! %n rejected" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id=". %n left alone" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n request(s) to send, about %1." numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="%n remark(s) on the till's data:" numerus="yes">
        <source></source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
