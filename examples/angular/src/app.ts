import { Component, signal } from "@angular/core";
import type { ClimatSelectEvent } from "dynamique-climat";
import {
  ClimatActionMapDirective,
  ClimatAgendaDirective,
  ClimatPledgeCounterDirective,
} from "dynamique-climat/angular";
import "dynamique-climat/define/action-map.js";
import "dynamique-climat/define/agenda.js";
import "dynamique-climat/define/pledge-counter.js";

@Component({
  selector: "app-root",
  imports: [ClimatActionMapDirective, ClimatAgendaDirective, ClimatPledgeCounterDirective],
  template: `
    <button type="button" (click)="max.set(max() + 1)">Un de plus</button>
    <climat-agenda feed="/feed.json" from="2015-12-01" [max]="max()" (climat-select)="open($event)">
      <a href="https://widgets.example/1/agenda/">L’agenda de la Dynamique Climat</a>
    </climat-agenda>
    <climat-action-map feed="/feed.json" status="engaged" />
    <climat-pledge-counter feed="/feed.json" [minimum]="10" />
    <p role="status">{{ opened() }}</p>
  `,
})
export class App {
  protected readonly max = signal(1);
  protected readonly opened = signal("");

  protected open({ record }: ClimatSelectEvent): void {
    this.opened.set(`Ouvert : ${record.name}`);
  }
}
