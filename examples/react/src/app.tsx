import "dynamique-climat/define/action-map.js";
import "dynamique-climat/define/agenda.js";
import { type JSX, useState } from "react";

export function App(): JSX.Element {
  const [max, setMax] = useState(1);
  const [opened, setOpened] = useState("");
  return (
    <>
      <button type="button" onClick={() => setMax(max + 1)}>
        Un de plus
      </button>
      <climat-agenda
        feed="/feed.json"
        from="2015-12-01"
        max={max}
        onclimat-select={(event) => setOpened(`Ouvert : ${event.record.name}`)}
      >
        <a href="https://widgets.example/1/agenda/">L’agenda de la Dynamique Climat</a>
      </climat-agenda>
      <climat-action-map feed="/feed.json" status="engaged" />
      <p role="status">{opened}</p>
    </>
  );
}
