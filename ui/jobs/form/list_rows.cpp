#include "ui/jobs/form/list_rows.h"

#include "ui/jobs/form/json_path.h"

namespace trainyard::ui {

using model::OrderedJson;

namespace {

class ListRows : public QObject {
public:
    ListRows(RowsTable* table, FormDocument& document, std::string pointer, std::vector<ListColumn> columns,
             OrderedJson item)
        : QObject(table), table_(table), document_(document), pointer_(std::move(pointer)),
          columns_(std::move(columns)) {
        connect(table, &RowsTable::edited, this, &ListRows::store);
        connect(table, &RowsTable::addWanted, this, [this, item = std::move(item)] {
            document_.endMerge();
            const OrderedJson* list = document_.find(pointer_);
            const bool first = list == nullptr || !list->is_array();
            if (first)
                document_.set(pointer_, OrderedJson::array({item}));
            else
                document_.set(childPointer(pointer_, list->size()), item);
            document_.endMerge();
            table_->focusCell(table_->rowCount() - 1, 0);
        });
        connect(table, &RowsTable::removeWanted, this, [this](int row) {
            document_.endMerge();
            document_.remove(childPointer(pointer_, static_cast<std::size_t>(row)));
            document_.endMerge();
        });
    }

    void load() {
        const OrderedJson* list = document_.find(pointer_);
        const int count = list != nullptr && list->is_array() ? static_cast<int>(list->size()) : 0;
        table_->setRowCount(count);
        for (int row = 0; row < count; ++row)
            for (int column = 0; column < static_cast<int>(columns_.size()); ++column) loadCell(row, column);
    }

private:
    const ListColumn& columnAt(int column) const { return columns_[static_cast<std::size_t>(column)]; }

    std::string cell(int row, int column) const {
        return childPointer(pointer_, static_cast<std::size_t>(row)) + "/" + columnAt(column).member;
    }

    void loadCell(int row, int column) {
        const std::string place = cell(row, column);
        setPlace(table_->editor(row, column), place);
        const OrderedJson* value = document_.find(place);
        const ListColumn& kind = columnAt(column);
        if (kind.column.check) {
            const bool ticked = value != nullptr && value->is_boolean() ? value->get<bool>() : kind.tickedByDefault;
            return table_->setText(row, column, ticked ? QStringLiteral("1") : QString());
        }
        const auto typed = valueOfText(kind.kind, table_->text(row, column));
        const bool empty = value == nullptr || (value->is_string() && value->get_ref<const std::string&>().empty());
        if (empty ? !typed : typed && *typed == *value) return;
        table_->setText(row, column, textOfValue(kind.kind, value));
    }

    void store(int row, int column) {
        const std::string place = cell(row, column);
        const ListColumn& kind = columnAt(column);
        const QString text = table_->text(row, column);
        if (kind.column.check) {
            const bool ticked = !text.isEmpty();
            document_.endMerge();
            if (ticked == kind.tickedByDefault)
                document_.remove(place);
            else
                document_.set(place, ticked);
            document_.endMerge();
            return;
        }
        if (auto value = valueOfText(kind.kind, text))
            document_.set(place, *std::move(value));
        else if (kind.required)
            document_.set(place, "");
        else
            document_.remove(place);
    }

    RowsTable* table_;
    FormDocument& document_;
    std::string pointer_;
    std::vector<ListColumn> columns_;
};

} // namespace

RowsTable* addListRows(FieldBuilder& builder, const std::string& pointer, std::vector<ListColumn> columns,
                       OrderedJson item, const ListRowsText& text) {
    std::vector<RowsColumn> heads;
    for (const ListColumn& column : columns) heads.push_back(column.column);
    auto* table = new RowsTable(builder.theme(), std::move(heads), text.add, text.empty, builder.parent());
    auto* rows = new ListRows(table, builder.fields().document(), pointer, std::move(columns), std::move(item));
    BoundField field;
    field.pointer = pointer;
    field.control = table;
    field.load = [rows] { rows->load(); };
    builder.part(std::move(field), text.field);
    return table;
}

} // namespace trainyard::ui
