// What EventMessage.TryRead promises, done by simdjson on-demand: the peer of "decode EVENT". Built and loaded by SimdjsonPeer.cs.
//
// Both sides: UTF-8, no control characters in strings, the grammar of every token on the way, no member twice, none missing,
// the name, the subscription's token, 64 and 128 lowercase hex digits decoded into bytes, created_at and kind as integers in
// range, the tags walked to their end and counted, the content's token, nothing behind the end.
// Ours alone: escapes and surrogates of every string (ask for "checked" to have simdjson unescape all of them, which checks
// them too), "-0" and white space noticed. Theirs alone: 64 bytes of padding behind each message, prepared beforehand.
#include <simdjson.h>
#include <immintrin.h>
#include <cstdint>
#include <cstring>

using namespace simdjson;

namespace {

struct text { const char *start; uint32_t length; };

struct event_view {
    uint8_t id[32], pubkey[32], sig[64];
    uint64_t created_at;
    uint32_t kind, tags;
    text subscription, content, json;
};

// 32 digits to 16 bytes, as wide as the machine of the figures allows: a digit's value is its low nibble, and 9 more for a letter.
inline bool decode32(const char *digits, uint8_t *bytes) {
    const __m256i text = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(digits));
    const __m256i decimal = _mm256_sub_epi8(text, _mm256_set1_epi8('0'));
    const __m256i letter = _mm256_sub_epi8(text, _mm256_set1_epi8('a'));
    const __m256i is_decimal = _mm256_cmpeq_epi8(_mm256_min_epu8(decimal, _mm256_set1_epi8(9)), decimal);
    const __m256i is_letter = _mm256_cmpeq_epi8(_mm256_min_epu8(letter, _mm256_set1_epi8(5)), letter);
    if (_mm256_movemask_epi8(_mm256_or_si256(is_decimal, is_letter)) != -1) return false;
    const __m256i value = _mm256_blendv_epi8(_mm256_add_epi8(letter, _mm256_set1_epi8(10)), decimal, is_decimal);
    const __m256i pairs = _mm256_maddubs_epi16(value, _mm256_set1_epi16(0x0110));
    const __m256i packed = _mm256_permute4x64_epi64(_mm256_packus_epi16(pairs, pairs), 0x08);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(bytes), _mm256_castsi256_si128(packed));
    return true;
}

// A token may carry white space behind its closing quote.
inline bool read_hex(ondemand::value value, uint8_t *bytes, size_t count) {
    const std::string_view token = value.raw_json_token();
    if (token.size() < 2 * count + 2 || token[0] != '"' || token[2 * count + 1] != '"') return false;
    for (size_t i = 0; i < count; i += 16)
        if (!decode32(token.data() + 1 + 2 * i, bytes + i)) return false;
    ondemand::raw_json_string consumed;
    return value.get_raw_json_string().get(consumed) == SUCCESS;
}

template <bool checked> inline bool read_string(ondemand::value value, text *token) {
    const std::string_view raw = value.raw_json_token();
    *token = {raw.data(), static_cast<uint32_t>(raw.size())};
    if (checked) {
        std::string_view unescaped;
        return value.get_string().get(unescaped) == SUCCESS;
    }
    ondemand::raw_json_string consumed;
    return value.get_raw_json_string().get(consumed) == SUCCESS;
}

template <bool checked> inline bool read_tags(ondemand::value value, uint32_t *count) {
    ondemand::array tags;
    if (value.get_array().get(tags) != SUCCESS) return false;
    for (auto element : tags) {
        ondemand::array tag;
        if (element.get_array().get(tag) != SUCCESS) return false;
        bool empty = true;
        for (auto item : tag) {
            ondemand::value string;
            text token;
            if (item.get(string) != SUCCESS || !read_string<checked>(string, &token)) return false;
            empty = false;
        }
        if (empty) return false;
        ++*count;
    }
    return true;
}

template <bool checked> inline bool read_member(ondemand::raw_json_string key, ondemand::value value, event_view *view, unsigned *seen) {
    unsigned bit;
    bool read;
    if (key.unsafe_is_equal("id")) { bit = 1; read = read_hex(value, view->id, 32); }
    else if (key.unsafe_is_equal("pubkey")) { bit = 2; read = read_hex(value, view->pubkey, 32); }
    else if (key.unsafe_is_equal("created_at")) { bit = 4; read = value.get_uint64().get(view->created_at) == SUCCESS && view->created_at <= INT64_MAX; }
    else if (key.unsafe_is_equal("kind")) {
        uint64_t kind = 0;
        bit = 8;
        read = value.get_uint64().get(kind) == SUCCESS && kind <= 65535;
        view->kind = static_cast<uint32_t>(kind);
    }
    else if (key.unsafe_is_equal("tags")) { bit = 16; read = read_tags<checked>(value, &view->tags); }
    else if (key.unsafe_is_equal("content")) { bit = 32; read = read_string<checked>(value, &view->content); }
    else if (key.unsafe_is_equal("sig")) { bit = 64; read = read_hex(value, view->sig, 64); }
    else return true;
    const bool once = (*seen & bit) == 0;
    *seen |= bit;
    return read && once;
}

template <bool checked> bool read_event(ondemand::parser &parser, const char *bytes, size_t length, event_view *view) {
    ondemand::document document;
    if (parser.iterate(bytes, length, length + SIMDJSON_PADDING).get(document) != SUCCESS) return false;
    ondemand::array message;
    if (document.get_array().get(message) != SUCCESS) return false;
    view->tags = 0;
    unsigned seen = 0, element = 0;
    for (auto item : message) {
        ondemand::value value;
        if (item.get(value) != SUCCESS) return false;
        switch (element++) {
            case 0: {
                ondemand::raw_json_string name;
                if (value.get_raw_json_string().get(name) != SUCCESS || !name.unsafe_is_equal("EVENT")) return false;
                break;
            }
            case 1:
                if (!read_string<checked>(value, &view->subscription)) return false;
                break;
            case 2: {
                ondemand::object object;
                if (value.get_object().get(object) != SUCCESS) return false;
                for (auto field : object) {
                    ondemand::raw_json_string key;
                    if (field.key().get(key) != SUCCESS || !read_member<checked>(key, field.value(), view, &seen)) return false;
                }
                break;
            }
        }
    }
    return element >= 3 && seen == 127 && document.current_location().error() == OUT_OF_BOUNDS;
}

}

extern "C" {

void *peer_create(size_t capacity) {
    auto *parser = new ondemand::parser(capacity);
    return parser->allocate(capacity) == SUCCESS ? parser : nullptr;
}

const char *peer_kernel() {
    static const std::string name = get_active_implementation()->name();
    return name.c_str();
}

// The number of tags, or -1.
int peer_read(void *parser, const char *bytes, size_t length, event_view *view) {
    return read_event<false>(*static_cast<ondemand::parser *>(parser), bytes, length, view) ? static_cast<int>(view->tags) : -1;
}

int peer_read_checked(void *parser, const char *bytes, size_t length, event_view *view) {
    return read_event<true>(*static_cast<ondemand::parser *>(parser), bytes, length, view) ? static_cast<int>(view->tags) : -1;
}

}
