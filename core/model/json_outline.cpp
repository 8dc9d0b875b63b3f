#include "core/model/text_outline.h"

#include <unordered_map>

namespace trainyard::model {

namespace {

struct Frame {
    bool array = false;
    bool wantsName = false;
    std::size_t pathLength = 0; // of the container's own pointer
    std::size_t index = 0;
    std::unordered_map<std::string, int> names; // with their lines
};

class JsonScanner {
public:
    explicit JsonScanner(std::string_view text) : text_(text) {}

    TextOutline scan() {
        while (at_ < text_.size() && !outline_.excessive) step();
        return std::move(outline_);
    }

private:
    void step() {
        const char c = text_[at_];
        if (c == '"')
            onString();
        else if (c == '{' || c == '[')
            open(c == '[');
        else if (c == '}' || c == ']')
            close();
        else if (c == ',')
            onComma();
        else if (c == '/')
            skipComment();
        else if (c == '\n' || c == ' ' || c == '\t' || c == '\r' || c == ':')
            advance();
        else
            onScalar();
    }

    void advance() {
        if (text_[at_] == '\n') ++line_;
        ++at_;
    }

    void open(bool array) {
        beginValue();
        if (static_cast<int>(frames_.size()) >= deepestNesting) {
            outline_.excessive = true;
            outline_.problems.push_back(tooDeepNesting(line_));
            return;
        }
        frames_.push_back(Frame{array, !array, path_.size(), 0, {}});
        advance();
    }

    void close() {
        if (!frames_.empty()) {
            path_.resize(frames_.back().pathLength);
            frames_.pop_back();
        }
        advance();
    }

    void onComma() {
        if (!frames_.empty()) {
            ++frames_.back().index;
            frames_.back().wantsName = !frames_.back().array;
        }
        advance();
    }

    void onString() {
        const int line = line_;
        const std::size_t start = at_;
        skipString();
        if (!frames_.empty() && frames_.back().wantsName)
            onName(text_.substr(start, at_ - start), line);
        else
            beginValue(line);
    }

    void onName(std::string_view token, int line) {
        Frame& frame = frames_.back();
        frame.wantsName = false;
        std::string name(token.substr(1, token.size() < 2 ? 0 : token.size() - 2));
        if (name.find('\\') != std::string::npos) {
            const Json decoded = Json::parse(token, nullptr, false);
            if (decoded.is_string()) name = decoded.get<std::string>();
        }
        path_.resize(frame.pathLength);
        if (frame.names.size() >= mostNames) {
            outline_.excessive = true;
            outline_.problems.push_back(tooManyNames(path_, line));
            return;
        }
        path_ += pointerStep(name);
        const auto [entry, added] = frame.names.emplace(name, line);
        if (!added) outline_.problems.push_back(repeatedName(path_, name, entry->second, line));
        outline_.record(path_, line);
    }

    void onScalar() {
        beginValue();
        while (at_ < text_.size() && std::string_view(",]}{[\":\n\r\t /").find(text_[at_]) == std::string_view::npos)
            ++at_;
    }

    void skipString() {
        advance();
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) advance();
            advance();
        }
        if (at_ < text_.size()) advance();
    }

    void skipComment() {
        if (text_.substr(at_, 2) == "//") {
            while (at_ < text_.size() && text_[at_] != '\n') ++at_;
        } else if (text_.substr(at_, 2) == "/*") {
            const std::size_t end = text_.find("*/", at_ + 2);
            const std::size_t stop = end == std::string_view::npos ? text_.size() : end + 2;
            while (at_ < stop) advance();
        } else {
            advance();
        }
    }

    void beginValue() { beginValue(line_); }
    void beginValue(int line) {
        if (!frames_.empty()) {
            const Frame& frame = frames_.back();
            if (!frame.array) return; // its name has been recorded
            path_.resize(frame.pathLength);
            path_ += "/" + std::to_string(frame.index);
        }
        outline_.record(path_, line);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::string path_;
    std::vector<Frame> frames_;
    TextOutline outline_;
};

} // namespace

TextOutline outlineJson(std::string_view text) {
    return JsonScanner(text).scan();
}

} // namespace trainyard::model
