// Averages, one value after the other. Non-finite values pass through and leave the average as it was.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace trainyard::events {

// TensorBoard's: started at 0 and divided by the weight it has gathered, so that the start is not drawn to 0.
class EmaFilter {
public:
    explicit EmaFilter(double weight) : weight_(weight) {}
    double next(double value) {
        if (!std::isfinite(value)) return value;
        last_ = last_ * weight_ + (1 - weight_) * value;
        gathered_ = gathered_ * weight_ + (1 - weight_);
        return gathered_ > 0 ? last_ / gathered_ : value;
    }

private:
    double weight_;
    double last_ = 0, gathered_ = 0;
};

// The same where a step of `unit` in x weighs as one point does there.
class TimeEmaFilter {
public:
    TimeEmaFilter(double weight, double unit) : weight_(weight), unit_(unit) {}
    double next(double x, double value) {
        if (!std::isfinite(value)) return value;
        // x that turns back (a restart), or is not a number, counts as no distance at all.
        const double distance = any_ && x > lastX_ ? (x - lastX_) / unit_ : (any_ ? 0 : 1);
        const double kept = std::pow(weight_, distance);
        any_ = true;
        if (!std::isnan(x)) lastX_ = x;
        // Points at the same place share it: each adds what the first would have.
        const double added = distance > 0 ? 1 - kept : 1 - weight_;
        last_ = last_ * kept + added * value;
        gathered_ = gathered_ * kept + added;
        return gathered_ > 0 ? last_ / gathered_ : value;
    }

private:
    double weight_, unit_;
    bool any_ = false;
    double lastX_ = 0;
    double last_ = 0, gathered_ = 0;
};

class MeanFilter {
public:
    explicit MeanFilter(std::size_t width) : ring_(width > 0 ? width : 1, 0.0) {}
    double next(double value) {
        if (!std::isfinite(value)) return value;
        if (count_ == ring_.size())
            sum_ -= ring_[at_];
        else
            ++count_;
        ring_[at_] = value;
        sum_ += value;
        at_ = (at_ + 1) % ring_.size();
        if (at_ == 0) { // what rounding has left behind goes, once a round
            sum_ = 0;
            for (std::size_t i = 0; i < count_; ++i) sum_ += ring_[i];
        }
        return sum_ / static_cast<double>(count_);
    }

private:
    std::vector<double> ring_;
    std::size_t at_ = 0, count_ = 0;
    double sum_ = 0;
};

// A weighted mean of both sides: a value can be had when the reach behind it is known.
class GaussianFilter {
public:
    explicit GaussianFilter(double sigma) : weights_(static_cast<std::size_t>(std::ceil(3 * sigma)) + 1) {
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            const double distance = static_cast<double>(i) / sigma;
            weights_[i] = std::exp(-0.5 * distance * distance);
        }
    }
    // Finite values in order, with the place they have among all points.
    void add(std::uint64_t index, double value) {
        window_.push_back(value);
        indices_.push_back(index);
    }
    bool hasNext() const { return centre_ < window_.size(); }
    bool isNext(std::uint64_t index) const { return hasNext() && indices_[centre_] == index; }
    bool ready() const { return centre_ + reach() < window_.size(); }
    double next() {
        const std::size_t begin = centre_ > reach() ? centre_ - reach() : 0;
        const std::size_t end = std::min(window_.size(), centre_ + reach() + 1);
        double sum = 0;
        double weight = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const double here = weights_[i > centre_ ? i - centre_ : centre_ - i];
            sum += here * window_[i];
            weight += here;
        }
        ++centre_;
        forget();
        return sum / weight;
    }

private:
    std::size_t reach() const { return weights_.size() - 1; }
    // Drops what is out of reach, now and then, so that it costs little.
    void forget() {
        if (centre_ < 2 * reach() + 4096) return;
        const auto unused = static_cast<std::ptrdiff_t>(centre_ - reach());
        window_.erase(window_.begin(), window_.begin() + unused);
        indices_.erase(indices_.begin(), indices_.begin() + unused);
        centre_ = reach();
    }

    std::vector<double> weights_, window_;
    std::vector<std::uint64_t> indices_;
    std::size_t centre_ = 0;
};

} // namespace trainyard::events
