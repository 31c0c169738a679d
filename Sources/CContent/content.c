#include "ccontent.h"

// One #embed and one row for each file of Questionnaires and Templates. A test compares this list
// with the folders, so a forgotten file cannot pass.

static const unsigned char questionnaire_5p[] = {
#embed "../../Questionnaires/powershare-5p.yaml"
};

static const unsigned char default_pack[] = {
#embed "../../Templates/default/pack.yaml"
};
static const unsigned char default_sentences[] = {
#embed "../../Templates/default/sentences.yaml"
};
static const unsigned char default_full[] = {
#embed "../../Templates/default/full.md.mustache"
};
static const unsigned char default_style[] = {
#embed "../../Templates/default/style.css"
};

#define FILE_ROW(path, bytes) {path, bytes, sizeof bytes}

static const ccontent_file files[] = {
    FILE_ROW("Questionnaires/powershare-5p.yaml", questionnaire_5p),
    FILE_ROW("Templates/default/full.md.mustache", default_full),
    FILE_ROW("Templates/default/pack.yaml", default_pack),
    FILE_ROW("Templates/default/sentences.yaml", default_sentences),
    FILE_ROW("Templates/default/style.css", default_style),
};

size_t ccontent_count(void) { return sizeof files / sizeof *files; }

ccontent_file ccontent_at(size_t index) { return files[index]; }
