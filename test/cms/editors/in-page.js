/** Runs in a page that has the editors' own scripts: what each leaves of markup that is put into its source. */
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";

const place = (name = "div") => document.body.appendChild(document.createElement(name));

const ckeditor = async (markup, more) => {
  const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List } = window.CKEDITOR;
  const plugins = [Essentials, Paragraph, Heading, Bold, Italic, Link, List, ...(more ? [more.plugin] : [])];
  const editor = await ClassicEditor.create(place(), { licenseKey: "GPL", plugins, ...more?.config });
  editor.setData(markup);
  return editor.getData();
};

window.EDITORS = {
  TinyMCE: async (markup) => {
    const target = place("textarea");
    const [editor] = await window.tinymce.init({
      target,
      license_key: "gpl",
      base_url: "/tinymce",
      suffix: ".min",
    });
    editor.setContent(markup);
    return editor.getContent();
  },
  "CKEditor 5": (markup) => ckeditor(markup),
  "CKEditor 5, all HTML": (markup) => {
    const all = { name: /.*/, attributes: true, classes: true, styles: true };
    const config = { htmlSupport: { allow: [all] } };
    return ckeditor(markup, { plugin: window.CKEDITOR.GeneralHtmlSupport, config });
  },
  TipTap: (content) => new Editor({ element: place(), extensions: [StarterKit], content }).getHTML(),
  Quill: (markup) => {
    const quill = new window.Quill(place());
    quill.clipboard.dangerouslyPasteHTML(markup);
    return quill.getSemanticHTML();
  },
  Jodit: (markup) => {
    const editor = window.Jodit.make(place("textarea"));
    editor.value = markup;
    return editor.value;
  },
  Summernote: (markup) => {
    const field = window.jQuery(place());
    field.summernote("code", markup);
    return field.summernote("code");
  },
  DOMPurify: (markup) => window.DOMPurify.sanitize(markup),
};
