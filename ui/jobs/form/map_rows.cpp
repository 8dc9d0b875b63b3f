#include "ui/jobs/form/map_rows.h"

#include "ui/jobs/form/json_path.h"

namespace trainyard::ui {

using model::OrderedJson;

namespace {

class MapRows : public QObject {
public:
    MapRows(RowsTable* table, FormDocument& document, std::string pointer, FieldKind kind)
        : QObject(table), table_(table), document_(document), pointer_(std::move(pointer)), kind_(kind) {
        connect(table, &RowsTable::edited, this, &MapRows::store);
        connect(table, &RowsTable::addWanted, this, [this] {
            table_->setRowCount(table_->rowCount() + 1);
            setPlaces();
            table_->focusCell(table_->rowCount() - 1, 0);
        });
        connect(table, &RowsTable::removeWanted, this, [this](int row) {
            document_.endMerge();
            table_->removeRow(row);
            store();
            document_.endMerge();
        });
    }

    void load() {
        const OrderedJson* value = document_.find(pointer_);
        static const OrderedJson none = OrderedJson::object();
        const OrderedJson& wanted = value != nullptr && value->is_object() ? *value : none;
        if (content() == wanted) return setPlaces();
        table_->setRowCount(static_cast<int>(wanted.size()));
        int row = 0;
        for (const auto& [name, item] : wanted.items()) {
            table_->setText(row, 0, QString::fromStdString(name));
            const auto typed = valueOfText(kind_, table_->text(row, 1));
            if (!typed || *typed != item) table_->setText(row, 1, textOfValue(kind_, &item));
            ++row;
        }
        setPlaces();
    }

private:
    OrderedJson content() const {
        OrderedJson object = OrderedJson::object();
        for (int row = 0; row < table_->rowCount(); ++row) {
            const std::string name = table_->text(row, 0).trimmed().toStdString();
            if (name.empty()) continue;
            object[name] = valueOfText(kind_, table_->text(row, 1)).value_or(OrderedJson(""));
        }
        return object;
    }

    // One changed, added or removed entry is written alone, so that the rest of the file keeps its form.
    void store() {
        const OrderedJson wanted = content();
        setPlaces();
        const OrderedJson* value = document_.find(pointer_);
        if (wanted.empty()) return document_.remove(pointer_);
        if (value == nullptr || !value->is_object()) return document_.set(pointer_, wanted);
        OrderedJson merged = *value;
        std::vector<std::string> differing;
        for (const auto& [name, item] : wanted.items())
            if (!merged.contains(name) || merged[name] != item) differing.push_back(name);
        std::vector<std::string> gone;
        for (const auto& [name, item] : merged.items())
            if (!wanted.contains(name)) gone.push_back(name);
        if (gone.empty() && differing.size() == 1) merged[differing.front()] = wanted[differing.front()];
        if (differing.empty() && gone.size() == 1) merged.erase(gone.front());
        if (merged != wanted) return document_.set(pointer_, wanted);
        if (!differing.empty())
            document_.set(childPointer(pointer_, differing.front()), wanted[differing.front()]);
        else if (!gone.empty())
            document_.remove(childPointer(pointer_, gone.front()));
    }

    void setPlaces() {
        for (int row = 0; row < table_->rowCount(); ++row) {
            const std::string place = childPointer(pointer_, table_->text(row, 0).trimmed().toStdString());
            setPlace(table_->editor(row, 0), place);
            setPlace(table_->editor(row, 1), place);
        }
    }

    RowsTable* table_;
    FormDocument& document_;
    std::string pointer_;
    FieldKind kind_;
};

} // namespace

RowsTable* addMapRows(FieldBuilder& builder, const std::string& pointer, FieldKind valueKind, const MapRowsText& text) {
    auto* table = new RowsTable(
        builder.theme(), {{text.nameTitle, text.namePlaceholder, 2}, {text.valueTitle, text.valuePlaceholder, 3}},
        text.add, text.empty, builder.parent());
    auto* rows = new MapRows(table, builder.fields().document(), pointer, valueKind);
    BoundField field;
    field.pointer = pointer;
    field.control = table;
    field.kind = valueKind;
    field.load = [rows] { rows->load(); };
    builder.part(std::move(field), text.field);
    return table;
}

} // namespace trainyard::ui
